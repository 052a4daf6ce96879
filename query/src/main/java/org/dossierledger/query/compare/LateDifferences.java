package org.dossierledger.query.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dossierledger.query.late.LateAnswer;

/**
 * Two late lists beside each other: what stands on one of them only, and what stands on both with another date or holder.
 *
 * @param before null where it was not on the first list
 * @param after null where it is not on the second
 */
public record LateDifferences(List<Row> rows) {

    /** One obligation. */
    public record Row(LateAnswer.Item before, LateAnswer.Item after) {

        /** Whichever there is. */
        public LateAnswer.Item item() {
            return after == null ? before : after;
        }
    }

    /** The longest late first. */
    public static LateDifferences between(LateAnswer before, LateAnswer after) {
        var first = byObligation(before);
        var second = byObligation(after);
        var rows = new ArrayList<Row>();
        first.forEach((key, item) -> {
            if (!second.containsKey(key) || !same(item, second.get(key))) {
                rows.add(new Row(item, second.get(key)));
            }
        });
        second.forEach((key, item) -> {
            if (!first.containsKey(key)) {
                rows.add(new Row(null, item));
            }
        });
        rows.sort((one, other) -> one.item().dueAt().compareTo(other.item().dueAt()));
        return new LateDifferences(List.copyOf(rows));
    }

    private static Map<String, LateAnswer.Item> byObligation(LateAnswer answer) {
        var found = new LinkedHashMap<String, LateAnswer.Item>();
        answer.items().forEach(item -> found.put(item.id() + " " + item.duty(), item));
        return found;
    }

    /** How many days late it is grows by itself. */
    private static boolean same(LateAnswer.Item one, LateAnswer.Item other) {
        return one.dueAt().equals(other.dueAt())
                && one.originalDueAt().equals(other.originalDueAt())
                && Objects.equals(one.unit(), other.unit())
                && Objects.equals(one.officer(), other.officer());
    }
}
