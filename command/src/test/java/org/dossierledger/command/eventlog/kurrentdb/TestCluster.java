package org.dossierledger.command.eventlog.kurrentdb;

import java.util.UUID;
import org.dossierledger.command.eventlog.kurrentdb.peer.Peer;
import org.dossierledger.command.eventlog.kurrentdb.peer.PeerOptions;

/**
 * Where tests that need no fault find a cluster: the real one of {@code LEDGER_TEST_KURRENTDB}, else a peer, one for the
 * whole run. Each test has streams of its own.
 */
public final class TestCluster {

    private static Peer peer;

    private TestCluster() {}

    public static synchronized String connectionString() {
        var real = System.getenv("LEDGER_TEST_KURRENTDB");
        if (real != null) {
            return real;
        }
        if (peer == null) {
            peer = Peer.start(PeerOptions.plain().withoutForce());
        }
        return peer.connectionString();
    }

    /** An empty log. */
    public static KurrentSettings fresh() {
        return KurrentSettings.of(connectionString()).withPrefix("test." + UUID.randomUUID() + ".");
    }
}
