package org.dossierledger.query.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.dossierledger.query.projection.Fact;
import org.dossierledger.query.timeline.StreamLookup;
import org.dossierledger.shared.deadline.WorkingCalendar;
import org.dossierledger.shared.dossier.DossierEvent;

/** Questions about one dossier, answered from its own stream: always fresh, at any instant on both axes. */
public final class DossierLookup extends StreamLookup<DossierHistory, DossierState> {

    private final WorkingCalendar calendar;

    public DossierLookup(DataSource database, WorkingCalendar calendar) {
        super(database, "dossier_register", DossierEvent.class, DossierHistory::new);
        this.calendar = calendar;
    }

    @Override
    protected List<Fact> facts(DossierHistory history) {
        return history.facts();
    }

    @Override
    protected UnknownDossier unknown(String idOrCode) {
        return new UnknownDossier(idOrCode);
    }

    @Override
    protected AmbiguousCode ambiguous(String code, List<String> ids) {
        return new AmbiguousCode(code, ids);
    }

    /** @throws AmbiguousCode when dossiers of several systems have the code */
    @Override
    public boolean has(String idOrCode) {
        try {
            return !recorded(idOf(idOrCode), Instant.MAX).isEmpty();
        } catch (UnknownDossier none) {
            return false;
        }
    }

    @Override
    protected Optional<DossierState> state(String id, DossierHistory history, Instant asOf) {
        var standing = history.at(asOf);
        return standing.status == null
                ? Optional.empty()
                : Optional.of(state(id, standing, asOf, history.last().sequenceNumber(), history.openedAt()));
    }

    private DossierState state(String id, Standing now, Instant asOf, long version, Instant openedAt) {
        var late = now.lateAt(asOf);
        return new DossierState(
                id,
                text(now.code),
                DossierFold.KIND,
                now.status,
                now.status.code(),
                text(now.procedure),
                text(now.holder),
                now.officer,
                text(now.receivingUnit),
                text(now.competentUnit),
                text(now.channel),
                now.receivedAt,
                now.due,
                now.originalDue,
                now.legalDue,
                now.kpiDue,
                now.pausedSince,
                now.endedAt,
                late,
                late ? calendar.workingDaysLate(now.due, now.endedAt == null ? asOf : now.endedAt) : 0,
                now.imported,
                now.irregularities.stream().map(Enum::name).toList(),
                List.copyOf(now.stages.values()),
                now.units(),
                version,
                now.applicant,
                now.procedureVersion,
                openedAt);
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
