package org.dossierledger.query.reception;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.dossierledger.query.duty.DutyState;
import org.dossierledger.query.projection.Fact;
import org.dossierledger.query.timeline.StreamLookup;
import org.dossierledger.shared.deadline.WorkingCalendar;
import org.dossierledger.shared.reception.ReceptionEvent;

/** Questions about one visit. */
public final class ReceptionLookup extends StreamLookup<ReceptionHistory, ReceptionState> {

    private final WorkingCalendar calendar;

    public ReceptionLookup(DataSource database, WorkingCalendar calendar) {
        super(database, "reception_register", ReceptionEvent.class, ReceptionHistory::new);
        this.calendar = calendar;
    }

    @Override
    protected List<Fact> facts(ReceptionHistory history) {
        return history.facts();
    }

    @Override
    protected UnknownReception unknown(String idOrCode) {
        return new UnknownReception(idOrCode);
    }

    @Override
    protected Optional<ReceptionState> state(String id, ReceptionHistory history, Instant asOf) {
        var standing = history.at(asOf);
        return standing.stage() == null
                ? Optional.empty()
                : Optional.of(state(id, standing, asOf, history.last().sequenceNumber(), history.openedAt()));
    }

    private ReceptionState state(String id, ReceptionStanding now, Instant asOf, long version, Instant openedAt) {
        var visit = now.visit;
        var answer = now.answer;
        var refusal = now.refusal;
        var duties = now.duties.states(asOf, calendar);
        return new ReceptionState(
                id,
                now.code(),
                now.stage(),
                now.unit().value(),
                now.mode(),
                visit == null ? null : visit.presiding(),
                now.online(),
                visit != null && visit.recorded(),
                now.session == null ? null : now.session.sessionAt(),
                now.receivedAt,
                visit == null ? now.visitors().size() : visit.people(),
                visit == null ? 0 : visit.representatives(),
                visit != null && visit.repeated(),
                visit == null ? null : visit.kind(),
                visit == null ? null : (Boolean) visit.competent(),
                visit == null ? null : visit.handledBy(),
                visit == null ? 0 : visit.sameContent(),
                now.documents.stream()
                        .map(each -> new ReceptionState.Receipt(each.receiptNumber(), each.items()))
                        .toList(),
                List.copyOf(now.petitions),
                answer == null ? null : answer.handling(),
                answer == null ? null : answer.body(),
                answer == null ? null : answer.documentNumber(),
                now.answeredAt,
                answer != null && answer.late(),
                now.conclusion == null ? null : now.conclusion.documentNumber(),
                now.refusedAt,
                refusal == null ? null : refusal.ground(),
                refusal == null ? null : refusal.reason(),
                now.noticeNumber,
                List.copyOf(now.results),
                duties,
                duties.stream().findFirst().map(DutyState::dueAt).orElse(null),
                duties.stream().anyMatch(DutyState::late),
                duties.stream().mapToInt(DutyState::workingDaysLate).max().orElse(0),
                now.confidential(),
                now.irregularities.stream().map(Enum::name).toList(),
                now.units(),
                version,
                now.visitors(),
                visit == null ? null : visit.summary(),
                visit == null ? null : visit.request(),
                now.conclusion == null ? null : now.conclusion.conclusion(),
                openedAt);
    }
}
