package org.dossierledger.app.cli;

import java.util.concurrent.atomic.AtomicReference;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Accounts;
import org.dossierledger.app.demo.Demo;
import org.dossierledger.app.demo.DemoAccounts;
import org.dossierledger.app.serve.PortTaken;
import org.dossierledger.shared.InvalidField;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ledger demo}: a made-up province with a history, ready to click. */
@Command(name = "demo")
public final class DemoCommand extends LedgerCommand {

    @Option(names = "--dossiers", paramLabel = "N", defaultValue = "3000")
    private int dossiers;

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080")
    private int port;

    @Override
    public Integer call() throws InterruptedException {
        PortTaken.refuse(port);
        if (dossiers < 1 || dossiers > 1_000_000) {
            throw new InvalidField("dossiers", "malformed");
        }
        err().println(texts().text("demo.filling", dossiers));
        err().flush();
        try (var ledger = opened()) {
            ledger.reads().catchUp();
            var accounts = DemoAccounts.ensure(new Accounts(ledger.dataSource()));
            var table = new Columns();
            accounts.forEach(account -> table.row(
                    account.username(), account.password(), texts().text("role." + account.role()), account.unit()));
            out().print(table);
            ServeCommand.serve(ledger, port, this);
            return 0;
        }
    }

    /** Progress is drawn for a terminal only. */
    private Ledger opened() {
        var bar = new AtomicReference<ProgressBar>();
        try {
            return Demo.open(settings(), dossiers, step -> {
                if (System.console() == null) {
                    return;
                }
                if (step < 0) {
                    bar.set(new ProgressBarBuilder()
                            .setTaskName("demo")
                            .setInitialMax(-step)
                            .build());
                } else {
                    bar.get().stepTo(step);
                }
            });
        } finally {
            if (bar.get() != null) {
                bar.get().close();
            }
        }
    }
}
