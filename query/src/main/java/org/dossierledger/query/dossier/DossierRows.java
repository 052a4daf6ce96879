package org.dossierledger.query.dossier;

import java.util.Set;
import java.util.stream.Stream;
import org.dossierledger.query.projection.CopyText;
import org.dossierledger.query.projection.ReadTable;
import org.dossierledger.shared.event.Evidence;

/** How a folded dossier stands in the register. */
final class DossierRows {

    static final ReadTable REGISTER = new ReadTable(
            "dossier_register",
            "id, code, source, status, procedure, receiving_unit, competent_unit, holder_unit, officer, channel,"
                    + " received_at, due_at, original_due_at, legal_due_at, kpi_due_at, ended_at, paused, late,"
                    + " irregularities, evidence, name_tokens, units, opened_at, last_index");

    static final ReadTable LIFE = new ReadTable(
            "dossier_life",
            "id, unit, procedure, channel, received_at, due_at, indicator_due_at, ended_at, timeliness, indicator,"
                    + " valid_from, valid_to, known_from, known_to");

    static final ReadTable STANDING = new ReadTable(
            "dossier_standing",
            "id, code, status, procedure, receiving_unit, holder_unit, officer, units, opened_at, received_at, due_at,"
                    + " ended_at, paused, late, irregularities, valid_from, valid_to, known_from, known_to");

    private DossierRows() {}

    static void register(CopyText rows, String id, DossierHistory history, Standing now, Set<Long> nameTokens) {
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

    static void lives(CopyText rows, String id, Stream<Phase<Life>> stretches) {
        stretches.forEach(stretch -> rows.column(id)
                .column(stretch.told().unit())
                .column(stretch.told().procedure())
                .column(stretch.told().channel())
                .column(stretch.told().receivedAt())
                .column(stretch.told().due())
                .column(stretch.told().indicatorDue())
                .column(stretch.told().endedAt())
                .column(stretch.told().timeliness())
                .column(stretch.told().indicator())
                .column(stretch.from())
                .column(stretch.to())
                .column(stretch.knownFrom())
                .column(stretch.knownTo())
                .endRow());
    }

    static void standings(CopyText rows, String id, Stream<Phase<RegisterLine>> phases) {
        phases.forEach(phase -> rows.column(id)
                .column(phase.told().code())
                .column(phase.told().status())
                .column(phase.told().procedure())
                .column(phase.told().receivingUnit())
                .column(phase.told().holder())
                .column(phase.told().officer())
                .array(phase.told().units())
                .column(phase.told().openedAt())
                .column(phase.told().receivedAt())
                .column(phase.told().due())
                .column(phase.told().endedAt())
                .column(phase.told().paused())
                .column(phase.told().late())
                .array(phase.told().irregularities())
                .column(phase.from())
                .column(phase.to())
                .column(phase.knownFrom())
                .column(phase.knownTo())
                .endRow());
    }
}
