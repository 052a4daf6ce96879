package org.dossierledger.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The cluster named by {@code LEDGER_BENCH_KURRENTDB}; {@code peer} starts the tests' protocol peer in a process of its
 * own, which says what our side costs and nothing about a real server.
 */
record ClusterStoreUnderTest(String name, String connectionString, Process process) implements AutoCloseable {

    static Optional<ClusterStoreUnderTest> given() throws IOException {
        var given = System.getenv("LEDGER_BENCH_KURRENTDB");
        if (given == null || given.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(given.equals("peer") ? peer() : new ClusterStoreUnderTest("cluster", given, null));
    }

    private static ClusterStoreUnderTest peer() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-Xmx1g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.dossierledger.command.eventlog.kurrentdb.peer.RunPeer")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var said = new BufferedReader(new java.io.InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))
                .readLine();
        if (said == null) {
            throw new IOException("the peer did not start");
        }
        return new ClusterStoreUnderTest("peer", said, process);
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroy();
        }
    }
}
