package org.dossierledger.command.dossier;

import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.dossierledger.shared.deadline.Deadlines;
import org.dossierledger.shared.deadline.Length;
import org.dossierledger.shared.deadline.Pause;
import org.dossierledger.shared.dossier.DossierClocks;
import org.dossierledger.shared.dossier.DossierEvent.ActionImported;
import org.dossierledger.shared.dossier.DossierEvent.DeadlineReassessed;
import org.dossierledger.shared.dossier.DossierEvent.DossierExtended;
import org.dossierledger.shared.dossier.DossierEvent.DossierReceived;
import org.dossierledger.shared.dossier.DossierEvent.FinancialObligationConfirmed;
import org.dossierledger.shared.dossier.DossierEvent.FinancialObligationRequested;
import org.dossierledger.shared.dossier.DossierEvent.ImportedCaseRestated;
import org.dossierledger.shared.dossier.DossierEvent.SupplementReceived;
import org.dossierledger.shared.dossier.DossierEvent.SupplementRequested;
import org.dossierledger.shared.event.Provenance;

/** The clocks of one dossier and what made them stand still. All instants are as claimed (occurredAt). */
final class Timing {

    private Instant receivedAt;
    private Length processing;
    private DossierClocks clocks;
    private Instant originalDue;
    private Instant importedDue;
    private Instant pausedSince;
    private List<Pause> supplements = List.of();
    private List<Pause> payments = List.of();

    Instant receivedAt() {
        return receivedAt;
    }

    DossierClocks clocks() {
        return clocks;
    }

    /** The due date in force; null for a dossier of another system that gave none. */
    Instant due() {
        return clocks == null ? importedDue : clocks.due();
    }

    DossierClocks afterSupplement(ClockPolicy policy, Instant completedAt, int rounds, Instant promised) {
        var taken = ClockPolicy.plus(supplements, pauseUntil(completedAt));
        var request = ClockPolicy.processing(receivedAt, processing, taken, payments);
        return policy.afterPauses(clocks, request, originalDue, rounds, promised);
    }

    DossierClocks afterPayment(ClockPolicy policy, Instant confirmedAt, int rounds) {
        var paid = ClockPolicy.plus(payments, pauseUntil(confirmedAt));
        var request = ClockPolicy.processing(receivedAt, processing, supplements, paid);
        return policy.afterPauses(clocks, request, originalDue, rounds, null);
    }

    /** The clocks as they would stand had the dossier been received at {@code receipt}. */
    DossierClocks receivedInstead(ClockPolicy policy, Instant receipt, int rounds) {
        var request = ClockPolicy.processing(receipt, processing, supplements, payments);
        return policy.reassessed(clocks, request, originalDue, rounds);
    }

    /** While the clock stands still nothing becomes late; what was late before stays late. */
    Lateness lateness(Deadlines deadlines, Instant at) {
        var due = due();
        if (due == null) {
            return new Lateness(false, 0, 0);
        }
        var counted = pausedSince == null || pausedSince.isAfter(due) ? at : pausedSince;
        var calendar = deadlines.calendar();
        return new Lateness(
                counted.isAfter(due),
                calendar.workingDaysLate(due, counted),
                calendar.workingDaysLate(originalDue, at));
    }

    record Lateness(boolean late, int workingDays, int workingDaysOriginally) {}

    private Pause pauseUntil(Instant end) {
        return new Pause(pausedSince, end.isBefore(pausedSince) ? pausedSince : end);
    }

    @EventSourcingHandler
    void on(DossierReceived event, MetaData metadata, @Timestamp Instant recordedAt) {
        receivedAt = Provenance.of(metadata).occurredAt(recordedAt);
        processing = event.clocks().legal().length();
        clocks = event.clocks();
        originalDue = event.clocks().due();
        pausedSince = null;
    }

    @EventSourcingHandler
    void on(SupplementRequested event, MetaData metadata, @Timestamp Instant recordedAt) {
        pausedSince = pausedSince == null ? Provenance.of(metadata).occurredAt(recordedAt) : pausedSince;
    }

    @EventSourcingHandler
    void on(SupplementReceived event, MetaData metadata, @Timestamp Instant recordedAt) {
        if (event.clocks() != null) {
            supplements = ClockPolicy.plus(
                    supplements, pauseUntil(Provenance.of(metadata).occurredAt(recordedAt)));
            clocks = event.clocks();
        }
        pausedSince = null;
    }

    @EventSourcingHandler
    void on(FinancialObligationRequested event, MetaData metadata, @Timestamp Instant recordedAt) {
        pausedSince = Provenance.of(metadata).occurredAt(recordedAt);
    }

    @EventSourcingHandler
    void on(FinancialObligationConfirmed event, MetaData metadata, @Timestamp Instant recordedAt) {
        payments = ClockPolicy.plus(payments, pauseUntil(Provenance.of(metadata).occurredAt(recordedAt)));
        clocks = event.clocks();
        pausedSince = null;
    }

    @EventSourcingHandler
    void on(DossierExtended event) {
        clocks = event.clocks();
    }

    @EventSourcingHandler
    void on(DeadlineReassessed event) {
        receivedAt = event.clocks().legal().start();
        clocks = event.clocks();
    }

    @EventSourcingHandler
    void on(ActionImported event) {
        importedDue(event.dueAt());
    }

    @EventSourcingHandler
    void on(ImportedCaseRestated event) {
        importedDue(event.dueAt());
    }

    private void importedDue(Instant due) {
        importedDue = due == null ? importedDue : due;
        originalDue = originalDue == null ? importedDue : originalDue;
    }
}
