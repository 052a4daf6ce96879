package org.dossierledger.command.eventlog.kurrentdb;

import io.kurrent.dbclient.KurrentDBClientSettings;
import io.kurrent.dbclient.KurrentDBConnectionString;
import java.time.Duration;

/**
 * Where the cluster is and how the log lies on it.
 *
 * @param client as its connection string says: TLS, user, CA file, discovery
 * @param prefix of the streams that are the ledger's, followed by the aggregate's id; may be empty: all streams are
 * @param maxAppend bytes that the server takes in one append (its setting {@code MaxAppendSize})
 * @param patience how long a command waits for a cluster that is electing a leader, before it is told to come back
 */
public record KurrentSettings(KurrentDBClientSettings client, String prefix, int maxAppend, Duration patience) {

    /** The server's own default. */
    public static final int MAX_APPEND = 1 << 20;

    private static final Duration PATIENCE = Duration.ofSeconds(6);

    /** @throws RuntimeException when this is not a connection string */
    public static KurrentSettings of(String connectionString) {
        return new KurrentSettings(KurrentDBConnectionString.parseOrThrow(connectionString), "", MAX_APPEND, PATIENCE);
    }

    public KurrentSettings withPrefix(String prefix) {
        return new KurrentSettings(client, prefix, maxAppend, patience);
    }

    public KurrentSettings withMaxAppend(int bytes) {
        return new KurrentSettings(client, prefix, bytes, patience);
    }

    public KurrentSettings withPatience(Duration patience) {
        return new KurrentSettings(client, prefix, maxAppend, patience);
    }
}
