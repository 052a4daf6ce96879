package org.dossierledger.app.cli;

import java.util.List;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.dossierledger.app.Ledger;
import org.dossierledger.query.projection.LedgerProjection;
import org.dossierledger.query.projection.Rebuild.Outcome;
import org.dossierledger.shared.InvalidField;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ledger rebuild}: makes the read tables anew from the log while the old ones keep serving. */
@Command(name = "rebuild")
public final class RebuildCommand extends LedgerCommand {

    @Parameters(paramLabel = "PROJECTION", arity = "0..*", descriptionKey = "projection")
    private List<String> projections = List.of();

    @Option(names = "--json")
    private boolean json;

    @Override
    public Integer call() {
        for (var projection : projections) {
            if (!projection.equals(LedgerProjection.NAME)) {
                throw new InvalidField("projection", "unknown");
            }
        }
        try (var ledger = Ledger.open(settings())) {
            ledger.finishErasures();
            var outcome = rebuilt(ledger);
            if (json) {
                json(List.of(outcome));
            } else {
                out().println(texts().text("rebuild.done", outcome.projection(), outcome.events(), outcome.seconds()));
            }
            if (outcome.parked() > 0) {
                err().println(texts().text("rebuild.parked", outcome.parked()));
            }
            return outcome.parked() == 0 ? 0 : 1;
        }
    }

    private Outcome rebuilt(Ledger ledger) {
        if (json || System.console() == null) {
            return ledger.reads().rebuild(events -> {});
        }
        try (var bar = new ProgressBarBuilder()
                .setTaskName("rebuild")
                .setInitialMax(ledger.reads().events())
                .build()) {
            return ledger.reads().rebuild(bar::stepTo);
        }
    }
}
