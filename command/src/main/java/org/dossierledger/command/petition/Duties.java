package org.dossierledger.command.petition;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.dossierledger.shared.deadline.Deadline;
import org.dossierledger.shared.deadline.Deadlines;
import org.dossierledger.shared.duty.Duty;
import org.dossierledger.shared.petition.PetitionEvent;

/** What a petition owes now. */
public final class Duties {

    private final Map<Duty, Deadline> owed = new EnumMap<>(Duty.class);

    public boolean owes(Duty duty) {
        return owed.containsKey(duty);
    }

    /** Null when it is not owed. */
    public Deadline deadline(Duty duty) {
        return owed.get(duty);
    }

    boolean any() {
        return !owed.isEmpty();
    }

    /** How late a duty is when it is done at this time; not at all when it is not owed. */
    public Lateness lateness(Duty duty, Instant at, Deadlines deadlines) {
        var deadline = owed.get(duty);
        return deadline == null || !at.isAfter(deadline.due())
                ? Lateness.NONE
                : new Lateness(true, deadlines.calendar().workingDaysLate(deadline.due(), at));
    }

    /** The first of these that is owed, as late as it is. */
    public Lateness latenessOfFirst(Instant at, Deadlines deadlines, Duty... duties) {
        for (var duty : duties) {
            if (owes(duty)) {
                return lateness(duty, at, deadlines);
            }
        }
        return Lateness.NONE;
    }

    @EventSourcingHandler
    void on(PetitionEvent event) {
        event.settles().forEach(owed::remove);
        owed.putAll(event.owes());
    }
}
