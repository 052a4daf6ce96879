package org.dossierledger.query.duty;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.dossierledger.query.projection.Fact;
import org.dossierledger.query.projection.Obligation;
import org.dossierledger.query.projection.Stretch;
import org.dossierledger.shared.deadline.WorkingCalendar;
import org.dossierledger.shared.duty.Duty;
import org.dossierledger.shared.duty.DutyEvent;

/** What is owed, moved from event to event: whatever kind of stream it is. */
public final class OwedDuties {

    private final Map<Duty, Owed> owed = new EnumMap<>(Duty.class);
    /** The place in the stream of the act that was the last to say something of a duty. */
    private final Map<Duty, Long> lastWord = new EnumMap<>(Duty.class);

    /**
     * An act that was recorded earlier takes nothing back that a later one said of the same duty, although the later one is
     * claimed to have happened before it: in the end all that is owed is what the office itself believes to owe.
     */
    public void apply(Fact fact) {
        var event = (DutyEvent) fact.meant();
        var sequence = fact.sequenceNumber();
        unlessSaid(event.settles(), sequence, owed::remove);
        unlessSaid(
                event.owes().keySet(),
                sequence,
                duty -> owe(duty, event.owes().get(duty).due()));
        unlessSaid(
                event.pauses(),
                sequence,
                duty -> owed.computeIfPresent(duty, (key, it) -> it.paused(fact.occurredAt())));
    }

    private void unlessSaid(Set<Duty> duties, long sequence, Consumer<Duty> change) {
        for (var duty : duties) {
            if (lastWord.getOrDefault(duty, -1L) <= sequence) {
                lastWord.put(duty, sequence);
                change.accept(duty);
            }
        }
    }

    /** Whether one of these has a date in force that has passed. */
    public boolean overdue(Instant at, Set<Duty> duties) {
        return duties.stream()
                .map(owed::get)
                .anyMatch(it -> it != null && it.inForce() != null && at.isAfter(it.inForce()));
    }

    private void owe(Duty duty, Instant due) {
        var before = owed.get(duty);
        owed.put(duty, new Owed(due, before == null ? due : before.originalDue(), null));
    }

    /** Another system says what is owed, and nothing else is. */
    public void replace(Duty duty, Instant due, Instant originalDue) {
        clear();
        owed.put(duty, new Owed(due, originalDue, null));
    }

    public void clear() {
        owed.clear();
    }

    public Map<Duty, Owed> all() {
        return Collections.unmodifiableMap(owed);
    }

    /** The duty whose date comes first; null when none has one in force. */
    public Map.Entry<Duty, Owed> next() {
        return owed.entrySet().stream()
                .filter(each -> each.getValue().inForce() != null)
                .min((a, b) -> a.getValue().inForce().compareTo(b.getValue().inForce()))
                .orElse(null);
    }

    /** How each stands, the first due first. */
    public List<DutyState> states(Instant asOf, WorkingCalendar calendar) {
        return owed.entrySet().stream()
                .map(each -> state(each.getKey(), each.getValue(), asOf, calendar))
                .sorted(Comparator.comparing(DutyState::dueAt))
                .toList();
    }

    private static DutyState state(Duty duty, Owed owed, Instant asOf, WorkingCalendar calendar) {
        var late = owed.inForce() != null && asOf.isAfter(owed.inForce());
        return new DutyState(
                duty,
                owed.due(),
                owed.originalDue(),
                owed.pausedSince(),
                late,
                late ? calendar.workingDaysLate(owed.due(), asOf) : 0);
    }

    /** As late lists have them. */
    public List<Obligation> obligations(String kind, String code, Holder by, boolean confidential) {
        return owed.entrySet().stream()
                .filter(each -> each.getValue().inForce() != null)
                .map(each -> new Obligation(
                        kind,
                        each.getKey().name(),
                        code,
                        by.unit() == null ? null : by.unit().value(),
                        by.officer(),
                        null,
                        each.getValue().inForce(),
                        each.getValue().originalDue(),
                        by.units(),
                        confidential))
                .toList();
    }

    /** Adds, for each duty, a stretch in which nothing about it changed. Nothing when {@code to} is not later. */
    public void stretch(List<Stretch> found, Instant from, Instant to, Holder by) {
        if (!from.isBefore(to)) {
            return;
        }
        owed.forEach((duty, it) -> {
            if (it.inForce() != null) {
                Stretch.append(
                        found,
                        Stretch.of(
                                from,
                                to,
                                it.inForce(),
                                it.originalDue(),
                                duty.name(),
                                by.unit(),
                                by.officer(),
                                by.units()));
            }
        });
    }
}
