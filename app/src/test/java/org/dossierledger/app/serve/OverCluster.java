package org.dossierledger.app.serve;

import java.util.Map;
import java.util.UUID;
import org.dossierledger.command.eventlog.kurrentdb.TestCluster;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Lets every server that the tests of a class start keep its log on a cluster, each in streams of its own. */
final class OverCluster implements BeforeAllCallback, AfterAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        RunningServer.furtherSettings = () -> settings(TestCluster.connectionString());
    }

    @Override
    public void afterAll(ExtensionContext context) {
        RunningServer.furtherSettings = Map::of;
    }

    static Map<String, String> settings(String connectionString) {
        return Map.of(
                "LEDGER_STORE",
                "kurrentdb",
                "LEDGER_KURRENTDB_CONNECTION_STRING",
                connectionString,
                "LEDGER_KURRENTDB_STREAM_PREFIX",
                "test." + UUID.randomUUID() + ".");
    }
}
