package org.dossierledger.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the embedded server is told. Written anew at each start, derived from what the whole program may use; the
 * operator's own wishes go into {@code local.conf} beside it, which is read last.
 */
final class ServerSettings {

    private static final long SHARED_PART = 10;
    private static final long MAINTENANCE_PART = 20;
    private static final long SORT_PART = 200;
    private static final long LEAST_SHARED = 32;

    private ServerSettings() {}

    static void write(Path data, int port, long memoryMiB) throws IOException {
        Files.writeString(data.resolve("ledger.conf"), """
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                password_encryption = 'scram-sha-256'
                max_connections = 60
                shared_buffers = %dMB
                effective_cache_size = %dMB
                maintenance_work_mem = %dMB
                work_mem = %dMB
                max_parallel_workers_per_gather = 0
                random_page_cost = 1.1
                jit = off
                fsync = on
                wal_compression = on
                max_wal_size = '1GB'
                timezone = 'UTC'
                log_timezone = 'UTC'
                logging_collector = on
                log_directory = 'log'
                log_filename = 'postgresql-%%a.log'
                log_truncate_on_rotation = on
                log_rotation_age = '1d'
                log_rotation_size = 0
                """.formatted(
                        port,
                        Math.max(LEAST_SHARED, memoryMiB / SHARED_PART),
                        memoryMiB / 2,
                        Math.max(LEAST_SHARED, memoryMiB / MAINTENANCE_PART),
                        Math.max(4, memoryMiB / SORT_PART)));
    }

    /** Once, when the data directory is made: nobody gets in without a password, and only from this machine. */
    static void adopt(Path data) throws IOException {
        Files.writeString(data.resolve("postgresql.conf"), """
                include_if_exists = 'ledger.conf'
                include_if_exists = 'local.conf'
                """);
        Files.writeString(data.resolve("pg_hba.conf"), """
                host all all 127.0.0.1/32 scram-sha-256
                """);
    }
}
