package org.dossierledger.app.page;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.axonframework.eventhandling.GenericEventMessage;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Accounts;
import org.dossierledger.app.database.Settings;
import org.dossierledger.app.demo.DemoAccounts;
import org.dossierledger.app.serve.Server;
import org.dossierledger.shared.TestDatabase;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole program with a browser before it, at a time of its own. */
final class Site implements AutoCloseable {

    final Ledger ledger;
    final String address;
    final Browser browser;
    private final ConfigurableApplicationContext server;

    Site(Path data, Clock clock) {
        GenericEventMessage.clock = clock;
        var login = (PGSimpleDataSource) TestDatabase.fresh().ledger();
        var settings = Map.of("LEDGER_DB_URL", login.getUrl(), "LEDGER_DB_PASSWORD", login.getPassword());
        ledger = Ledger.open(Settings.of(data, settings), clock);
        server = Server.start(ledger, 0);
        address = "http://localhost:" + server.getEnvironment().getProperty("local.server.port");
        browser = new Browser(address);
    }

    /** With the accounts of the made-up province. */
    Site inhabited() {
        DemoAccounts.ensure(new Accounts(ledger.dataSource()));
        return this;
    }

    @Override
    public void close() {
        GenericEventMessage.clock = Clock.systemUTC();
        browser.close();
        server.close();
        ledger.close();
    }
}
