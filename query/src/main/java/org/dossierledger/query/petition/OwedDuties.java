package org.dossierledger.query.petition;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.dossierledger.shared.duty.Duty;
import org.dossierledger.shared.duty.DutyEvent;

/** What is owed, moved from event to event: whatever kind of stream it is. */
public final class OwedDuties {

    private final Map<Duty, Owed> owed = new EnumMap<>(Duty.class);

    /** @param at when it happened, as claimed */
    public void apply(DutyEvent event, Instant at) {
        event.settles().forEach(owed::remove);
        event.owes().forEach((duty, deadline) -> owe(duty, deadline.due()));
        event.pauses().forEach(duty -> owed.computeIfPresent(duty, (key, it) -> it.paused(at)));
    }

    /** Whether one of these has a date in force that has passed. */
    boolean overdue(Instant at, Set<Duty> duties) {
        return duties.stream()
                .map(owed::get)
                .anyMatch(it -> it != null && it.inForce() != null && at.isAfter(it.inForce()));
    }

    void owe(Duty duty, Instant due) {
        var before = owed.get(duty);
        owed.put(duty, new Owed(due, before == null ? due : before.originalDue(), null));
    }

    void clear() {
        owed.clear();
    }

    Map<Duty, Owed> all() {
        return owed;
    }

    /** The duty whose date comes first; null when none has one in force. */
    Map.Entry<Duty, Owed> next() {
        return owed.entrySet().stream()
                .filter(each -> each.getValue().inForce() != null)
                .min((a, b) -> a.getValue().inForce().compareTo(b.getValue().inForce()))
                .orElse(null);
    }
}
