package org.dossierledger.query.dossier;

import java.util.Set;
import org.dossierledger.shared.dossier.DossierEvent.ActionImported;
import org.dossierledger.shared.dossier.DossierEvent.DocumentAttached;
import org.dossierledger.shared.event.Evidence;

/** How a folded dossier stands in the three tables; the order of columns is that of the migration. */
final class DossierRows {

    static final String REGISTER = "id, code, source, status, procedure, receiving_unit, competent_unit, holder_unit,"
            + " officer, channel, received_at, due_at, original_due_at, legal_due_at, kpi_due_at, ended_at, paused,"
            + " late, irregularities, evidence, name_tokens, units, opened_at, last_index";
    static final String LATE = "id, valid_from, valid_to, known_from, known_to, due_at, original_due_at, unit, officer,"
            + " units, procedure, code";
    static final String TIMELINE = "id, sequence_number, global_index, type, occurred_at, recorded_at, actor, unit,"
            + " evidence, irregularities, document";

    private DossierRows() {}

    static void register(CopyText rows, String id, DossierHistory history, Set<Long> nameTokens) {
        var now = history.now();
        rows.column(id)
                .column(now.code)
                .column(now.source)
                .column(now.status)
                .column(now.procedure)
                .column(now.receivingUnit)
                .column(now.competentUnit)
                .column(now.holder)
                .column(now.officer)
                .column(now.channel)
                .column(now.receivedAt)
                .column(now.due)
                .column(now.originalDue)
                .column(now.legalDue)
                .column(now.kpiDue)
                .column(now.endedAt)
                .column(now.pausedSince != null && now.dueInForce() == null)
                .column(now.lateAtEnd)
                .array(now.irregularities)
                .column(now.imported ? Evidence.IMPORTED : Evidence.SYSTEM)
                .array(nameTokens)
                .array(now.units())
                .column(history.openedAt())
                .column(history.last().globalIndex())
                .endRow();
    }

    static void late(CopyText rows, String id, DossierHistory history) {
        var now = history.now();
        history.stretchesEverBelieved()
                .forEach(stretch -> rows.column(id)
                        .column(stretch.from())
                        .column(stretch.to())
                        .column(stretch.knownFrom())
                        .column(stretch.knownTo())
                        .column(stretch.due())
                        .column(stretch.originalDue())
                        .column(stretch.unit())
                        .column(stretch.officer())
                        .array(stretch.units())
                        .column(now.procedure)
                        .column(now.code)
                        .endRow());
    }

    static void timeline(CopyText rows, String id, Fact fact) {
        var imported = fact.event() instanceof ActionImported action ? action : null;
        rows.column(id)
                .column(fact.sequenceNumber())
                .column(fact.globalIndex())
                .column(fact.event().getClass().getSimpleName())
                .column(fact.occurredAt())
                .column(fact.recordedAt())
                .column(imported == null ? fact.by().actor() : imported.actor())
                .column(imported == null ? fact.by().unit() : imported.unit())
                .column(fact.by().evidence())
                .array(fact.event().irregularities())
                .column(fact.event() instanceof DocumentAttached attached ? attached.sha256() : null)
                .endRow();
    }
}
