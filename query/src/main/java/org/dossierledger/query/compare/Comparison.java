package org.dossierledger.query.compare;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.dossierledger.query.timeline.TimelineEntry;

/**
 * One record at two points. From the one to the other one goes in two straight lines: what became known in between, with
 * business time standing still, and then what happened in between, as it is known at the end. At each event on the way it is
 * seen which facts change.
 */
public final class Comparison {

    private final BiFunction<Instant, Instant, Map<String, Object>> stateAt;
    private final Function<Instant, List<TimelineEntry>> knownAt;
    private final Map<String, List<Cause>> causes = new LinkedHashMap<>();

    private Comparison(
            BiFunction<Instant, Instant, Map<String, Object>> stateAt, Function<Instant, List<TimelineEntry>> knownAt) {
        this.stateAt = stateAt;
        this.knownAt = knownAt;
    }

    /**
     * What is different, in the order of the facts.
     *
     * @param stateAt the facts as of an instant, as known at another; none where there was no such record
     * @param knownAt all actions that the log knew at an instant; none where it knew of none
     */
    public static List<Difference> between(
            Point before,
            Point after,
            BiFunction<Instant, Instant, Map<String, Object>> stateAt,
            Function<Instant, List<TimelineEntry>> knownAt) {
        var comparison = new Comparison(stateAt, knownAt);
        comparison.becameKnown(before.asOf(), before.knownAt(), after.knownAt());
        comparison.happened(after.knownAt(), before.asOf(), after.asOf());
        return comparison.differences(
                stateAt.apply(before.asOf(), before.knownAt()), stateAt.apply(after.asOf(), after.knownAt()));
    }

    private List<Difference> differences(Map<String, Object> before, Map<String, Object> after) {
        var found = new ArrayList<Difference>();
        for (var field : fields(before, after)) {
            if (!Objects.equals(before.get(field), after.get(field))) {
                found.add(new Difference(
                        field, before.get(field), after.get(field), causes.getOrDefault(field, List.of())));
            }
        }
        return found;
    }

    /** In either direction the same events are in between. */
    private void becameKnown(Instant asOf, Instant one, Instant other) {
        var from = earlier(one, other);
        var to = earlier(one, other).equals(one) ? other : one;
        var between = knownAt.apply(to).stream()
                .filter(entry ->
                        entry.recordedAt().isAfter(from) && !entry.recordedAt().isAfter(to))
                .sorted(Comparator.comparing(TimelineEntry::globalIndex))
                .toList();
        var state = stateAt.apply(asOf, from);
        for (var entry : between) {
            var next = stateAt.apply(asOf, entry.recordedAt());
            note(state, next, new Cause(Cause.Kind.BECAME_KNOWN, entry));
            state = next;
        }
    }

    private void happened(Instant known, Instant one, Instant other) {
        var from = earlier(one, other);
        var to = from.equals(one) ? other : one;
        var between = knownAt.apply(known).stream()
                .filter(entry ->
                        entry.occurredAt().isAfter(from) && !entry.occurredAt().isAfter(to))
                .sorted(Comparator.comparing(TimelineEntry::occurredAt).thenComparing(TimelineEntry::globalIndex))
                .toList();
        var state = stateAt.apply(from, known);
        for (var entry : between) {
            var justBefore = entry.occurredAt().minusNanos(1_000);
            if (justBefore.isAfter(from)) {
                var waited = stateAt.apply(justBefore, known);
                note(state, waited, new Cause(Cause.Kind.TIME_PASSED, null));
                state = waited;
            }
            var next = stateAt.apply(entry.occurredAt(), known);
            note(state, next, new Cause(Cause.Kind.HAPPENED, entry));
            state = next;
        }
        note(state, stateAt.apply(to, known), new Cause(Cause.Kind.TIME_PASSED, null));
    }

    private void note(Map<String, Object> before, Map<String, Object> after, Cause cause) {
        for (var field : fields(before, after)) {
            if (!Objects.equals(before.get(field), after.get(field))) {
                var known = causes.computeIfAbsent(field, key -> new ArrayList<>());
                if (!known.contains(cause)) {
                    known.add(cause);
                }
            }
        }
    }

    private static Set<String> fields(Map<String, Object> before, Map<String, Object> after) {
        var fields = new LinkedHashSet<>(before.keySet());
        fields.addAll(after.keySet());
        return fields;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
