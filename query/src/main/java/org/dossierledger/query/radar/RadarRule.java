package org.dossierledger.query.radar;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.dossierledger.shared.event.Irregularity;

/**
 * One kind of sign. Which of the thresholds are needed depends on what is looked for.
 *
 * @param id permanent name; its texts are found under {@code radar.<id>}
 * @param of id of the rule whose signs are counted
 * @param days before the end of a reporting period, or before an inspection was announced
 * @param times as many as in the same time before it
 * @param source why it is worth a look, as a Vietnamese reader cites it
 */
public record RadarRule(
        String id,
        Find find,
        Duration atLeast,
        Duration within,
        Duration tolerance,
        String of,
        Integer count,
        Integer days,
        Integer times,
        Irregularity irregularity,
        List<List<String>> pairs,
        Set<String> events,
        Set<String> except,
        String source) {

    /** What is looked for. */
    public enum Find {
        /** Recorded at least so long after it is said to have happened. */
        TYPED_IN_LATE,
        /** So many of another sign at one unit on one day. */
        BURST,
        /** So many of another sign at one unit, about the period under inspection, shortly before its inspection was announced. */
        BURST_BEFORE_INSPECTION,
        /** A supplement asked for so shortly before the dossier was due. */
        SUPPLEMENT_NEAR_DUE,
        /** Done in time, as claimed, when nobody was at work. */
        AT_CLOSED_DESK,
        /** Two steps by one account that belong to two people. */
        SAME_ACTOR,
        /** Typed in when nobody is at work. */
        OUTSIDE_HOURS,
        /** Two steps closer to each other than they can be done. */
        TOO_FAST,
        /** A deadline moved after it had passed. */
        EXTENDED_AFTER_DUE,
        /** An irregularity that stands in the event itself. */
        IRREGULARITY
    }

    public RadarRule {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(find, id + ": find");
        Objects.requireNonNull(source, id + ": source");
        pairs = pairs == null ? List.of() : List.copyOf(pairs);
        events = events == null ? Set.of() : Set.copyOf(events);
        except = except == null ? Set.of() : Set.copyOf(except);
        switch (find) {
            case TYPED_IN_LATE -> needs(id, "at-least", atLeast);
            case SUPPLEMENT_NEAR_DUE, TOO_FAST -> needs(id, "within", within);
            case AT_CLOSED_DESK, OUTSIDE_HOURS -> needs(id, "tolerance", tolerance);
            case IRREGULARITY -> needs(id, "irregularity", irregularity);
            case BURST -> counts(id, of, count, days);
            case BURST_BEFORE_INSPECTION -> {
                counts(id, of, count, days);
                needs(id, "times", times);
            }
            default -> {}
        }
        if ((find == Find.SAME_ACTOR || find == Find.TOO_FAST)
                && (pairs.isEmpty() || pairs.stream().anyMatch(pair -> pair.size() != 2))) {
            throw new IllegalArgumentException(id + ": pairs of two kinds of event are needed");
        }
        if (find == Find.AT_CLOSED_DESK && events.isEmpty()) {
            throw new IllegalArgumentException(id + ": events are needed");
        }
    }

    private static void counts(String id, String of, Integer count, Integer days) {
        needs(id, "of", of);
        needs(id, "count", count);
        needs(id, "days", days);
    }

    private static void needs(String id, String word, Object value) {
        if (value == null) {
            throw new IllegalArgumentException(id + ": '" + word + "' is missing");
        }
    }
}
