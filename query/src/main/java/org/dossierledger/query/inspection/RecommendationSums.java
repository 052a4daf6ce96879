package org.dossierledger.query.inspection;

import java.util.ArrayList;
import java.util.List;
import org.dossierledger.shared.inspection.Direction;
import org.dossierledger.shared.inspection.RecommendationKind;

/**
 * What an inspection recommends to those inspected, and how much of it has been carried out, by kind and altogether.
 *
 * @param kinds in the order of {@link RecommendationKind}; only those that there are
 */
public record RecommendationSums(List<Line> kinds, Line total) {

    /**
     * @param kind null for all of them
     * @param over how many are at their end
     * @param money đồng. @param land m². @param persons to be held responsible
     * @param moneyDone and its like: reported so far
     */
    public record Line(
            RecommendationKind kind,
            int count,
            int over,
            long money,
            long moneyDone,
            long land,
            long landDone,
            long persons,
            long personsDone) {

        private static Line of(RecommendationKind kind, List<RecommendationRegister.Row> rows) {
            var line = new Line(kind, 0, 0, 0, 0, 0, 0, 0, 0);
            for (var row : rows) {
                line = line.and(row);
            }
            return line;
        }

        private Line and(RecommendationRegister.Row row) {
            return new Line(
                    kind,
                    count + 1,
                    over + (row.progress().over() ? 1 : 0),
                    money + row.money(),
                    moneyDone + row.moneyDone(),
                    land + row.land(),
                    landDone + row.landDone(),
                    persons + row.persons(),
                    personsDone + row.personsDone());
        }
    }

    /** @param rows also of those made to the inspecting body, which are left out */
    public static RecommendationSums of(List<RecommendationRegister.Row> rows) {
        var made = rows.stream()
                .filter(row -> row.direction() == Direction.TO_INSPECTED)
                .toList();
        var kinds = new ArrayList<Line>();
        for (var kind : RecommendationKind.values()) {
            var ofKind = made.stream().filter(row -> row.kind() == kind).toList();
            if (!ofKind.isEmpty()) {
                kinds.add(Line.of(kind, ofKind));
            }
        }
        return new RecommendationSums(List.copyOf(kinds), Line.of(null, made));
    }
}
