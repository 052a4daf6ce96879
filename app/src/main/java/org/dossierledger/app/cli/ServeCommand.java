package org.dossierledger.app.cli;

import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Accounts;
import org.dossierledger.app.serve.PortTaken;
import org.dossierledger.app.serve.Server;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ledger serve}: the web server, until it is told to stop. */
@Command(name = "serve")
public final class ServeCommand extends LedgerCommand {

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080")
    private int port;

    @Override
    public Integer call() throws InterruptedException {
        PortTaken.refuse(port);
        try (var ledger = Ledger.open(settings())) {
            var top = ledger.catalogue().units().all().iterator().next().code();
            new Accounts(ledger.dataSource())
                    .createFirst(top)
                    .ifPresent(password -> out().println(texts().text("serve.first-account", "quantri", password)));
            serve(ledger, port, this);
            return 0;
        }
    }

    static void serve(Ledger ledger, int port, LedgerCommand command) throws InterruptedException {
        // Made on the first start, and a wrong one is refused before anybody is let in.
        ledger.keyring();
        try (var server = Server.start(ledger, port)) {
            var address = "http://localhost:" + server.getEnvironment().getProperty("local.server.port");
            command.out().println(command.texts().text("serve.address", address));
            command.out().flush();
            Thread.currentThread().join();
        }
    }
}
