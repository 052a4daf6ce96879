package org.dossierledger.command.dossier;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.dossierledger.shared.deadline.DeadlineRequest;
import org.dossierledger.shared.deadline.Deadlines;
import org.dossierledger.shared.deadline.Length;
import org.dossierledger.shared.deadline.Pause;
import org.dossierledger.shared.dossier.DossierClocks;
import org.dossierledger.shared.dossier.DossierEvent.DeadlineReassessed;
import org.dossierledger.shared.dossier.DossierEvent.DossierCorrected;
import org.dossierledger.shared.dossier.DossierEvent.DossierExtended;
import org.dossierledger.shared.dossier.DossierEvent.DossierReceived;
import org.dossierledger.shared.dossier.DossierEvent.FinancialObligationConfirmed;
import org.dossierledger.shared.dossier.DossierEvent.FinancialObligationRequested;
import org.dossierledger.shared.dossier.DossierEvent.SupplementReceived;
import org.dossierledger.shared.dossier.DossierEvent.SupplementRequested;
import org.dossierledger.shared.event.Correctable;
import org.dossierledger.shared.event.Provenance;

/** The clocks of one dossier and what made them stand still. All instants are as claimed (occurredAt). */
final class Timing {

    private Instant receivedAt;
    private Length processing;
    private DossierClocks clocks;
    private Instant originalDue;
    private boolean promisedByLaw;
    private Instant indicatorBase;
    private String receipt;
    private final List<Mark> marks = new ArrayList<>();

    /** Where a supplement or a payment begins or ends. */
    private record Mark(String eventId, boolean supplement, boolean begins, Instant at) {}

    private record Pauses(List<Pause> supplements, List<Pause> payments, Instant openSince) {}

    Instant receivedAt() {
        return receivedAt;
    }

    DossierClocks clocks() {
        return clocks;
    }

    /** The due date in force. */
    Instant due() {
        return clocks.due();
    }

    DossierClocks afterSupplement(ClockPolicy policy, Instant completedAt, int rounds, Instant promised) {
        return policy.afterPauses(clocks, request(pausesUntil(true, completedAt)), indicatorBase, rounds, promised);
    }

    DossierClocks afterPayment(ClockPolicy policy, Instant confirmedAt, int rounds) {
        return policy.afterPauses(clocks, request(pausesUntil(false, confirmedAt)), indicatorBase, rounds, null);
    }

    /** Whether another time of this event would make the clocks others. */
    boolean countsFrom(String eventId) {
        return eventId.equals(receipt)
                || marks.stream().anyMatch(mark -> mark.eventId().equals(eventId));
    }

    /** The clocks by the facts as they are known now; {@code length} replaces what the procedure gave. */
    DossierClocks counted(ClockPolicy policy, Length length, int rounds) {
        var base = promisedByLaw ? policy.withoutPauses(receivedAt, length) : indicatorBase;
        return policy.reassessed(clocks, request(pauses(marks)).length(length), base, rounds);
    }

    Length processing() {
        return processing;
    }

    private DeadlineRequest request(Pauses pauses) {
        return ClockPolicy.processing(receivedAt, processing, pauses.supplements(), pauses.payments());
    }

    private Pauses pausesUntil(boolean supplement, Instant end) {
        var more = new ArrayList<>(marks);
        more.add(new Mark(null, supplement, false, end));
        return pauses(more);
    }

    private static Pauses pauses(List<Mark> marks) {
        var supplements = new ArrayList<Pause>();
        var payments = new ArrayList<Pause>();
        Instant since = null;
        for (var mark : marks) {
            if (mark.begins()) {
                since = since == null ? mark.at() : since;
            } else if (since != null) {
                (mark.supplement() ? supplements : payments)
                        .add(new Pause(since, mark.at().isBefore(since) ? since : mark.at()));
                since = null;
            }
        }
        return new Pauses(supplements, payments, since);
    }

    /** While the clock stands still nothing becomes late; what was late before stays late. */
    Lateness lateness(Deadlines deadlines, Instant at) {
        if (clocks == null) {
            return new Lateness(false, 0, 0);
        }
        var due = due();
        var pausedSince = pauses(marks).openSince();
        var counted = pausedSince == null || pausedSince.isAfter(due) ? at : pausedSince;
        var calendar = deadlines.calendar();
        return new Lateness(
                counted.isAfter(due),
                calendar.workingDaysLate(due, counted),
                calendar.workingDaysLate(originalDue, at));
    }

    record Lateness(boolean late, int workingDays, int workingDaysOriginally) {}

    @EventSourcingHandler
    void on(
            DossierReceived event,
            MetaData metadata,
            @Timestamp Instant recordedAt,
            @MessageIdentifier String eventId) {
        receipt = eventId;
        receivedAt = Provenance.of(metadata).occurredAt(recordedAt);
        processing = event.clocks().legal().length();
        clocks = event.clocks();
        originalDue = event.clocks().due();
        indicatorBase = originalDue;
        promisedByLaw = originalDue.equals(event.clocks().legal().due());
        marks.clear();
    }

    @EventSourcingHandler
    void on(
            SupplementRequested event,
            MetaData metadata,
            @Timestamp Instant recordedAt,
            @MessageIdentifier String eventId) {
        mark(eventId, true, true, metadata, recordedAt);
    }

    @EventSourcingHandler
    void on(
            SupplementReceived event,
            MetaData metadata,
            @Timestamp Instant recordedAt,
            @MessageIdentifier String eventId) {
        mark(eventId, true, false, metadata, recordedAt);
        clocks = event.clocks() == null ? clocks : event.clocks();
    }

    @EventSourcingHandler
    void on(
            FinancialObligationRequested event,
            MetaData metadata,
            @Timestamp Instant recordedAt,
            @MessageIdentifier String eventId) {
        mark(eventId, false, true, metadata, recordedAt);
    }

    @EventSourcingHandler
    void on(
            FinancialObligationConfirmed event,
            MetaData metadata,
            @Timestamp Instant recordedAt,
            @MessageIdentifier String eventId) {
        mark(eventId, false, false, metadata, recordedAt);
        clocks = event.clocks();
    }

    private void mark(String eventId, boolean supplement, boolean begins, MetaData metadata, Instant recordedAt) {
        marks.add(new Mark(eventId, supplement, begins, Provenance.of(metadata).occurredAt(recordedAt)));
    }

    @EventSourcingHandler
    void on(DossierCorrected event) {
        if (event.field().equals(Correctable.OCCURRED_AT)) {
            var at = Instant.parse(event.value());
            receivedAt = event.correctedEvent().equals(receipt) ? at : receivedAt;
            marks.replaceAll(mark -> mark.eventId().equals(event.correctedEvent())
                    ? new Mark(mark.eventId(), mark.supplement(), mark.begins(), at)
                    : mark);
        }
    }

    @EventSourcingHandler
    void on(DossierExtended event) {
        clocks = event.clocks();
    }

    @EventSourcingHandler
    void on(DeadlineReassessed event) {
        var legal = event.clocks().legal();
        var indicator = event.clocks().kpi();
        indicatorBase = indicator == null ? indicatorBase : indicator.minus(legal.supplementDays(), ChronoUnit.DAYS);
        receivedAt = legal.start();
        processing = legal.length();
        clocks = event.clocks();
    }
}
