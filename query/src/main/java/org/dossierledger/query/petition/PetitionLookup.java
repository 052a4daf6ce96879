package org.dossierledger.query.petition;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.dossierledger.query.duty.DutyState;
import org.dossierledger.query.projection.Fact;
import org.dossierledger.query.timeline.StreamLookup;
import org.dossierledger.shared.deadline.Deadline;
import org.dossierledger.shared.deadline.WorkingCalendar;
import org.dossierledger.shared.petition.PetitionEvent;

/** Questions about one petition. */
public final class PetitionLookup extends StreamLookup<PetitionHistory, PetitionState> {

    private final WorkingCalendar calendar;

    public PetitionLookup(DataSource database, WorkingCalendar calendar) {
        super(database, "petition_register", PetitionEvent.class, PetitionHistory::new);
        this.calendar = calendar;
    }

    @Override
    protected List<Fact> facts(PetitionHistory history) {
        return history.facts();
    }

    @Override
    protected UnknownPetition unknown(String idOrCode) {
        return new UnknownPetition(idOrCode);
    }

    @Override
    protected Optional<PetitionState> state(String id, PetitionHistory history, Instant asOf) {
        var standing = history.at(asOf);
        return standing.status() == null
                ? Optional.empty()
                : Optional.of(state(id, standing, asOf, history.last().sequenceNumber(), history.openedAt()));
    }

    private PetitionState state(String id, PetitionStanding now, Instant asOf, long version, Instant openedAt) {
        var receipt = now.receipt;
        var classified = now.classification();
        var duties = now.duties.states(asOf, calendar);
        var first = duties.stream().filter(each -> each.pausedSince() == null).findFirst();
        var daysLate =
                duties.stream().mapToInt(DutyState::workingDaysLate).max().orElse(0);
        return new PetitionState(
                id,
                now.code,
                now.kind().feature(),
                now.kind(),
                now.status(),
                receipt == null ? null : receipt.source(),
                classified == null ? null : classified.field(),
                text(now.holder),
                now.officer,
                text(now.receivingUnit),
                now.receivedAt,
                receipt == null ? 0 : receipt.people(),
                receipt == null ? null : receipt.subject(),
                classified == null ? null : (Boolean) classified.competent(),
                classified == null ? null : classified.competentBody(),
                classified == null ? List.of() : classified.deficiencies(),
                classified != null && classified.remote(),
                classified != null && classified.crowd(),
                classified == null ? null : classified.levelSkipping(),
                classified == null ? null : classified.protracted(),
                classified == null ? null : due(classified.limitation()),
                receipt == null ? null : text(receipt.earlier()),
                text(now.primary),
                now.parts,
                now.followers.stream().map(Object::toString).toList(),
                receipt == null ? null : text(receipt.reception()),
                receipt == null ? null : text(receipt.transferredBy()),
                now.acceptedAt,
                now.instance,
                now.outcome,
                now.resolvedAt,
                now.effect == null ? null : now.effect.due().plusNanos(1_000),
                due(now.appealBy),
                duties,
                first.map(DutyState::dueAt).orElse(null),
                duties.stream().anyMatch(DutyState::late),
                daysLate,
                now.endedAt,
                now.confidential(),
                now.accesses.erased(),
                now.imported,
                now.irregularities.stream().map(Enum::name).toList(),
                now.units(),
                version,
                now.petitioners(),
                now.summary,
                now.respondent,
                now.accesses.all(),
                now.receivedAt == null ? openedAt : now.receivedAt);
    }

    private static Instant due(Deadline deadline) {
        return deadline == null ? null : deadline.due();
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
