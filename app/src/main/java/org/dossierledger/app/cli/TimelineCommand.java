package org.dossierledger.app.cli;

import java.time.Instant;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.dossier.TimelineAnswer;
import org.dossierledger.command.sealing.Keyring;
import org.dossierledger.query.timeline.Sentences;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code ledger timeline}: everything that happened to one case, in order. Only of a dossier is
 * opened what is sealed: whoever may read the data directory administers the ledger, and an administrator reads no
 * petition.
 */
@Command(name = "timeline")
public final class TimelineCommand extends Reading {

    @Parameters(paramLabel = "ID|CODE", descriptionKey = "idOrCode")
    private String idOrCode;

    @Override
    void answer(Ledger ledger, Instant asOf, Instant knownAt, boolean json) {
        var known = knownAt == null ? Instant.MAX : knownAt;
        var sentences = new Sentences(
                ledger.rulesAt(known).catalogue(), texts().language().getLanguage());
        var timeline = switch (Registered.as(idOrCode, ledger.reads())) {
            case DOSSIER -> dossier(ledger, asOf, known, sentences, json ? ledger.keyring() : null);
            case PETITION -> petition(ledger, asOf, known, sentences);
            case RECEPTION -> reception(ledger, asOf, known, sentences);
            case INSPECTION -> inspection(ledger, asOf, known, sentences);
            case RECOMMENDATION -> recommendation(ledger, asOf, known, sentences);
        };
        if (json) {
            json(timeline);
        } else {
            out().print(table(timeline));
        }
    }

    private TimelineAnswer dossier(Ledger ledger, Instant asOf, Instant known, Sentences sentences, Keyring keyring) {
        var lookup = ledger.reads().dossiers();
        var state = lookup.state(idOrCode, asOf, known);
        var entries = lookup.timeline(state.id(), asOf, known, sentences);
        return TimelineAnswer.of(state.id(), state.code(), state.kind(), entries, keyring);
    }

    private TimelineAnswer petition(Ledger ledger, Instant asOf, Instant known, Sentences sentences) {
        var lookup = ledger.reads().petitions();
        var state = lookup.state(idOrCode, asOf, known);
        var entries = lookup.timeline(state.id(), asOf, known, sentences);
        return TimelineAnswer.of(state.id(), state.code(), state.kind(), entries, null);
    }

    private TimelineAnswer reception(Ledger ledger, Instant asOf, Instant known, Sentences sentences) {
        var lookup = ledger.reads().receptions();
        var state = lookup.state(idOrCode, asOf, known);
        var entries = lookup.timeline(state.id(), asOf, known, sentences);
        return TimelineAnswer.of(state.id(), state.code(), "reception", entries, null);
    }

    private TimelineAnswer inspection(Ledger ledger, Instant asOf, Instant known, Sentences sentences) {
        var lookup = ledger.reads().inspections();
        var state = lookup.state(idOrCode, asOf, known);
        var entries = lookup.timeline(state.id(), asOf, known, sentences);
        return TimelineAnswer.of(state.id(), state.code(), "inspection", entries, null);
    }

    private TimelineAnswer recommendation(Ledger ledger, Instant asOf, Instant known, Sentences sentences) {
        var lookup = ledger.reads().recommendations();
        var state = lookup.state(idOrCode, asOf, known);
        var entries = lookup.timeline(state.id(), asOf, known, sentences);
        return TimelineAnswer.of(state.id(), state.code(), "recommendation", entries, null);
    }

    private Columns table(TimelineAnswer timeline) {
        var table = new Columns();
        table.row(
                texts().text("timeline.occurred"),
                texts().text("timeline.recorded"),
                texts().text("timeline.actor"),
                texts().text("timeline.unit"),
                texts().text("timeline.what"));
        timeline.entries()
                .forEach(entry -> table.row(
                        Columns.time(entry.occurredAt()),
                        Columns.time(entry.recordedAt()),
                        entry.actor(),
                        entry.unit(),
                        entry.summary()));
        return table;
    }
}
