package org.dossierledger.app.cli;

import java.time.Instant;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.dossier.StateAnswer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ledger state}: where a dossier stands or stood. */
@Command(name = "state")
public final class StateCommand extends Reading {

    @Parameters(paramLabel = "ID|CODE", descriptionKey = "dossier")
    private String dossier;

    @Override
    void answer(Ledger ledger, Instant asOf, Instant knownAt, boolean json) {
        var state = ledger.reads().dossiers().state(dossier, asOf, knownAt == null ? Instant.MAX : knownAt);
        if (json) {
            json(StateAnswer.of(state, texts().text("status." + state.status())));
            return;
        }
        var table = new Columns();
        var language = texts().language().getLanguage();
        table.row(texts().text("field.code"), state.code() == null ? state.id() : state.code());
        table.row(texts().text("status"), state.statusCode() + " " + texts().text("status." + state.status()));
        table.row(texts().text("held"), ledger.catalogue().nameOf(state.unit(), language));
        table.row(texts().text("received"), Columns.time(state.receivedAt()));
        table.row(texts().text("due"), Columns.time(state.dueAt()));
        table.row(texts().text("ended"), Columns.time(state.endedAt()));
        table.row(texts().text("state.late"), lateness(state.late(), state.workingDaysLate()));
        out().print(table);
    }

    private String lateness(boolean late, int days) {
        return late ? texts().text("state.late.yes", days) : texts().text("state.late.no");
    }
}
