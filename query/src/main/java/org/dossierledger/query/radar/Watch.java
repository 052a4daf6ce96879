package org.dossierledger.query.radar;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dossierledger.query.projection.Fact;
import org.dossierledger.shared.deadline.WorkingCalendar;
import org.dossierledger.shared.dossier.Channel;
import org.dossierledger.shared.dossier.DossierClocks;
import org.dossierledger.shared.dossier.DossierEvent.DeadlineReassessed;
import org.dossierledger.shared.dossier.DossierEvent.DossierExtended;
import org.dossierledger.shared.dossier.DossierEvent.DossierReceived;
import org.dossierledger.shared.dossier.DossierEvent.DossierResolved;
import org.dossierledger.shared.dossier.DossierEvent.FinancialObligationConfirmed;
import org.dossierledger.shared.dossier.DossierEvent.ResultReturned;
import org.dossierledger.shared.dossier.DossierEvent.SupplementReceived;
import org.dossierledger.shared.dossier.DossierEvent.SupplementRequested;
import org.dossierledger.shared.event.Evidence;
import org.dossierledger.shared.event.Irregularity;
import org.dossierledger.shared.event.LedgerEvent;
import org.dossierledger.shared.evidence.EvidenceEvent;
import org.dossierledger.shared.petition.ViewEvent;
import org.dossierledger.shared.rules.RulesEvent;

/** Looks at the events of one stream as they are recorded, and remembers what a later one must be compared with. */
final class Watch {

    private final List<RadarRule> rules;
    private final Set<String> compared;
    private final WorkingCalendar calendar;
    /** Looking, proving and the rules themselves are no steps of a case. */
    private static final List<Class<? extends LedgerEvent>> NOBODYS =
            List.of(ViewEvent.class, EvidenceEvent.class, RulesEvent.class);

    /** Of the kinds of event that pairs name: the last one. */
    private final Map<String, Step> steps = new HashMap<>();

    private Instant due;

    /** An earlier event. */
    private record Step(long globalIndex, String actor, Instant occurredAt, Instant recordedAt) {}

    /** @param compared kinds of event that stand first in a pair */
    Watch(List<RadarRule> rules, Set<String> compared, WorkingCalendar calendar) {
        this.rules = rules;
        this.compared = compared;
        this.calendar = calendar;
    }

    /** What the next event shows. Another system's history shows nothing: who typed it in, and when, is not known of it. */
    List<Sign> see(Fact fact, String actor) {
        var event = fact.event();
        if (fact.by().evidence() == Evidence.IMPORTED || NOBODYS.stream().anyMatch(each -> each.isInstance(event))) {
            return List.of();
        }
        List<Sign> found = List.of();
        for (var rule : rules) {
            var sign = find(rule, fact, actor);
            if (sign.isPresent()) {
                found = found.isEmpty() ? new ArrayList<>() : found;
                found.add(sign.get());
            }
        }
        remember(fact, actor);
        return found;
    }

    private Optional<Sign> find(RadarRule rule, Fact fact, String actor) {
        return switch (rule.find()) {
            case TYPED_IN_LATE -> typedInLate(rule, fact);
            case SUPPLEMENT_NEAR_DUE -> supplementNearDue(rule, fact);
            case AT_CLOSED_DESK -> atClosedDesk(rule, fact);
            case SAME_ACTOR -> sameActor(rule, fact, actor);
            case OUTSIDE_HOURS -> outsideHours(rule, fact, actor);
            case TOO_FAST -> tooFast(rule, fact);
            case EXTENDED_AFTER_DUE -> extendedAfterDue(rule, fact);
            case IRREGULARITY ->
                fact.event().irregularities().contains(rule.irregularity()) ? sign(rule) : Optional.empty();
            case BURST, BURST_BEFORE_INSPECTION -> Optional.empty(); // counted over many streams, when asked for
        };
    }

    private static Optional<Sign> typedInLate(RadarRule rule, Fact fact) {
        var gap = Duration.between(fact.occurredAt(), fact.recordedAt());
        return gap.compareTo(rule.atLeast()) >= 0 ? Optional.of(Sign.of(rule, gap)) : Optional.empty();
    }

    private Optional<Sign> supplementNearDue(RadarRule rule, Fact fact) {
        if (!(fact.event() instanceof SupplementRequested) || due == null) {
            return Optional.empty();
        }
        var left = Duration.between(fact.occurredAt(), due);
        return !left.isNegative() && left.compareTo(rule.within()) <= 0
                ? Optional.of(Sign.of(rule, left))
                : Optional.empty();
    }

    /** What goes out over the network or by post needs nobody at the desk. */
    private Optional<Sign> atClosedDesk(RadarRule rule, Fact fact) {
        var event = fact.event();
        var late = event instanceof DossierResolved resolved && resolved.late()
                || event instanceof ResultReturned returned
                        && (returned.late() || returned.channel() != Channel.COUNTER);
        return rule.events().contains(name(event)) && !late && closed(fact.occurredAt(), rule.tolerance())
                ? sign(rule)
                : Optional.empty();
    }

    private Optional<Sign> sameActor(RadarRule rule, Fact fact, String actor) {
        return actor == null
                ? Optional.empty()
                : first(rule, fact)
                        .filter(step -> actor.equals(step.actor()))
                        .map(step -> new Sign(rule, null, step.globalIndex()));
    }

    private Optional<Sign> tooFast(RadarRule rule, Fact fact) {
        return first(rule, fact).flatMap(step -> {
            var claimed = Duration.between(step.occurredAt(), fact.occurredAt());
            var typed = Duration.between(step.recordedAt(), fact.recordedAt());
            // back-entered one after the other it is quick to type and was not quick to do
            return claimed.compareTo(rule.within()) <= 0 && typed.compareTo(rule.within()) <= 0
                    ? Optional.of(new Sign(rule, Math.max(0, claimed.toSeconds()), step.globalIndex()))
                    : Optional.empty();
        });
    }

    private Optional<Step> first(RadarRule rule, Fact fact) {
        var second = name(fact.event());
        return rule.pairs().stream()
                .filter(pair -> pair.get(1).equals(second))
                .map(pair -> steps.get(pair.get(0)))
                .filter(step -> step != null)
                .findFirst();
    }

    private Optional<Sign> outsideHours(RadarRule rule, Fact fact, String actor) {
        return actor != null
                        && !fact.by().ofSystem()
                        && !rule.except().contains(name(fact.event()))
                        && closed(fact.recordedAt(), rule.tolerance())
                ? sign(rule)
                : Optional.empty();
    }

    private Optional<Sign> extendedAfterDue(RadarRule rule, Fact fact) {
        var event = fact.event();
        if (event.irregularities().contains(Irregularity.EXTENDED_AFTER_DUE)) {
            return sign(rule);
        }
        var before = event instanceof DossierExtended extended ? extended.previousDue() : null;
        return before != null && fact.occurredAt().isAfter(before)
                ? Optional.of(Sign.of(rule, Duration.between(before, fact.occurredAt())))
                : Optional.empty();
    }

    private boolean closed(Instant at, Duration tolerance) {
        return !calendar.isOfficeTime(at)
                && !calendar.isOfficeTime(at.minus(tolerance))
                && !calendar.isOfficeTime(at.plus(tolerance));
    }

    private static Optional<Sign> sign(RadarRule rule) {
        return Optional.of(Sign.of(rule));
    }

    private void remember(Fact fact, String actor) {
        var name = name(fact.event());
        if (compared.contains(name)) {
            steps.put(name, new Step(fact.globalIndex(), actor, fact.occurredAt(), fact.recordedAt()));
        }
        var clocks = clocks(fact.event());
        due = clocks == null ? due : clocks.due();
    }

    private static DossierClocks clocks(LedgerEvent event) {
        if (event instanceof DossierReceived e) {
            return e.clocks();
        } else if (event instanceof SupplementReceived e) {
            return e.clocks();
        } else if (event instanceof FinancialObligationConfirmed e) {
            return e.clocks();
        } else if (event instanceof DossierExtended e) {
            return e.clocks();
        }
        return event instanceof DeadlineReassessed e ? e.clocks() : null;
    }

    private static String name(LedgerEvent event) {
        return event.getClass().getSimpleName();
    }
}
