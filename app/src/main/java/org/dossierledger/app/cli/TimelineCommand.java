package org.dossierledger.app.cli;

import java.time.Instant;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.dossier.TimelineAnswer;
import org.dossierledger.query.timeline.Sentences;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ledger timeline}: everything that happened to a dossier, in order. */
@Command(name = "timeline")
public final class TimelineCommand extends Reading {

    @Parameters(paramLabel = "ID|CODE", descriptionKey = "dossier")
    private String dossier;

    @Override
    void answer(Ledger ledger, Instant asOf, Instant knownAt, boolean json) {
        var lookup = ledger.reads().dossiers();
        var known = knownAt == null ? Instant.MAX : knownAt;
        var sentences = new Sentences(ledger.catalogue(), texts().language().getLanguage());
        var id = lookup.idOf(dossier);
        var entries = lookup.timeline(id, asOf, known, sentences);
        if (json) {
            var state = lookup.state(id, asOf, known);
            json(TimelineAnswer.of(state.id(), state.code(), state.kind(), entries, ledger.keyring()));
            return;
        }
        var table = new Columns();
        table.row(
                texts().text("timeline.occurred"),
                texts().text("timeline.recorded"),
                texts().text("timeline.actor"),
                texts().text("timeline.unit"),
                texts().text("timeline.what"));
        entries.forEach(entry -> table.row(
                Columns.time(entry.occurredAt()),
                Columns.time(entry.recordedAt()),
                entry.actor(),
                entry.unit(),
                entry.summary()));
        out().print(table);
    }
}
