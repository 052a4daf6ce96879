package org.dossierledger.command.eventlog.kurrentdb;

import io.kurrent.dbclient.KurrentDBClientSettings;
import io.kurrent.dbclient.KurrentDBConnectionString;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * Where the cluster is and how the log lies on it.
 *
 * @param client as its connection string says: TLS, user, CA file, discovery
 * @param user the ledger's on the cluster; null where nobody signs in
 * @param prefix of the streams that are the ledger's, followed by the aggregate's id; may be empty: all streams are
 * @param maxAppend bytes that the server takes in one append (its setting {@code MaxAppendSize})
 * @param patience how long a command waits for a cluster that is electing a leader, before it is told to come back
 */
public record KurrentSettings(
        KurrentDBClientSettings client, String user, String prefix, int maxAppend, Duration patience) {

    /** The server's own default. */
    public static final int MAX_APPEND = 1 << 20;

    private static final Pattern USER = Pattern.compile("[^:]+://([^:@/]+):[^@/]*@");
    private static final Duration PATIENCE = Duration.ofSeconds(6);

    /** @throws RuntimeException when this is not a connection string */
    public static KurrentSettings of(String connectionString) {
        return new KurrentSettings(
                KurrentDBConnectionString.parseOrThrow(connectionString),
                user(connectionString),
                "",
                MAX_APPEND,
                PATIENCE);
    }

    private static String user(String connectionString) {
        var found = USER.matcher(connectionString);
        return found.lookingAt() ? URLDecoder.decode(found.group(1), StandardCharsets.UTF_8) : null;
    }

    /** Whether the file with the authorities is there, where the connection string names one. */
    public boolean authorityReadable() {
        return client.getTlsCaFile() == null || Files.isReadable(Path.of(client.getTlsCaFile()));
    }

    public KurrentSettings withPrefix(String prefix) {
        return new KurrentSettings(client, user, prefix, maxAppend, patience);
    }

    public KurrentSettings withMaxAppend(int bytes) {
        return new KurrentSettings(client, user, prefix, bytes, patience);
    }

    public KurrentSettings withPatience(Duration patience) {
        return new KurrentSettings(client, user, prefix, maxAppend, patience);
    }
}
