package org.dossierledger.app.cli;

import java.time.Clock;
import java.util.List;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Accounts;
import org.dossierledger.app.rules.RulesRecording;
import org.dossierledger.app.serve.PortTaken;
import org.dossierledger.app.serve.Server;
import org.dossierledger.app.witness.WitnessServer;
import org.dossierledger.shared.InvalidField;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ledger serve}: the web server, or a witness of other logs, until it is told to stop. */
@Command(name = "serve")
public final class ServeCommand extends LedgerCommand {

    private static final List<String> WITNESS = List.of("witness");

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080")
    private int port;

    @Option(names = "--roles", paramLabel = "ROLE", split = ",")
    private List<String> roles = List.of();

    @Override
    public Integer call() throws InterruptedException {
        if (!roles.isEmpty() && !roles.equals(WITNESS)) {
            throw new InvalidField("roles", "unknown");
        }
        PortTaken.refuse(port);
        if (roles.equals(WITNESS)) {
            return witness();
        }
        try (var ledger = Ledger.open(settings())) {
            var top = ledger.catalogue().units().all().iterator().next().code();
            new Accounts(ledger.dataSource())
                    .createFirst(top)
                    .ifPresent(password -> out().println(texts().text("serve.first-account", "quantri", password)));
            serve(ledger, port, this);
            return 0;
        }
    }

    private int witness() throws InterruptedException {
        try (var server = WitnessServer.start(settings(), port, Clock.systemUTC())) {
            out().println(texts().text("serve.witness.key", server.key()));
            out().println(texts().text("serve.witness.address", "http://localhost:" + server.port()));
            var logs = server.logs();
            if (logs.isEmpty()) {
                out().println(texts().text("serve.witness.follows-none", server.logsFile()));
            }
            logs.forEach(log -> out().println(texts().text("serve.witness.follows", log.name())));
            out().flush();
            Thread.currentThread().join();
            return 0;
        }
    }

    static void serve(Ledger ledger, int port, LedgerCommand command) throws InterruptedException {
        // Made on the first start, and a wrong one is refused before anybody is let in.
        ledger.keyring();
        ledger.witnesses();
        ledger.guardCluster();
        var rules = new RulesRecording(ledger);
        rules.recordAsSoonAsPossible();
        rules.passedOver()
                .ifPresent(file -> command.err().println(command.texts().text("serve.catalogue", file)));
        try (var server = Server.start(ledger, port)) {
            var address = "http://localhost:" + server.getEnvironment().getProperty("local.server.port");
            command.out().println(command.texts().text("serve.address", address));
            command.out().flush();
            Thread.currentThread().join();
        }
    }
}
