package org.dossierledger.query.dossier;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dossierledger.query.projection.Fact;
import org.dossierledger.query.projection.ImportedCase;

/** The course of one dossier's life as its facts tell it now: what is counted of it, stretch by stretch. */
final class LifeCourse {

    private final ImportedCase imports;
    private final Instant withdrawnAt;
    private final List<Phase<Life>> stretches = new ArrayList<>();

    private LifeCourse(ImportedCase imports, Instant withdrawnAt) {
        this.imports = imports;
        this.withdrawnAt = withdrawnAt;
    }

    /**
     * @param facts in the order in which they happened
     * @param imports null for a dossier of our own
     * @param withdrawnAt {@link Standing#endedByWithdrawalAt()} after all of them
     */
    static List<Phase<Life>> of(List<Fact> facts, ImportedCase imports, Instant withdrawnAt) {
        var course = new LifeCourse(imports, withdrawnAt);
        var standing = new Standing();
        for (var i = 0; i < facts.size(); i++) {
            var at = facts.get(i).occurredAt();
            standing.apply(facts.get(i));
            if (imports != null) {
                standing.receivedAt =
                        imports.receivedAt() == null ? facts.get(0).occurredAt() : imports.receivedAt();
                standing.due = imports.due();
                standing.originalDue = imports.originalDue();
            }
            if (standing.receivedAt != null) {
                var from = imports == null ? at : imports.from(at, i == 0);
                var to = i + 1 < facts.size() ? facts.get(i + 1).occurredAt() : Instant.MAX;
                course.add(standing, from, to);
            }
        }
        return course.stretches;
    }

    private void add(Standing standing, Instant from, Instant to) {
        var cuts = Stream.of(
                        from,
                        to,
                        imports == null ? null : imports.endedAt(),
                        withdrawnAt,
                        after(standing.dueInForce()),
                        after(standing.indicatorDue()))
                .filter(cut -> cut != null && !cut.isBefore(from) && !cut.isAfter(to))
                .distinct()
                .sorted()
                .toList();
        for (var i = 0; i + 1 < cuts.size(); i++) {
            Phase.of(life(standing, cuts.get(i)), cuts.get(i), cuts.get(i + 1)).addTo(stretches);
        }
    }

    private Life life(Standing standing, Instant at) {
        if (imports != null && imports.endedBy(at)) {
            var end = imports.endedAt();
            return Life.ended(
                    standing, end, standing.due != null && end.isAfter(standing.due), standing.indicatorOnTime(end));
        }
        if (standing.endedAt != null) {
            return Life.ended(
                    standing, standing.endedAt, standing.lateAtEnd, standing.indicatorOnTime(standing.endedAt));
        }
        if (withdrawnAt != null && !withdrawnAt.isAfter(at)) {
            return Life.ended(
                    standing, withdrawnAt, standing.lateIfEnded(withdrawnAt), standing.indicatorOnTime(withdrawnAt));
        }
        return Life.open(standing, standing.lateAt(at), standing.indicatorOnTime(at));
    }

    /** The first instant that is late, as precise as the tables are. */
    private static Instant after(Instant due) {
        return due == null || due.equals(Instant.MAX)
                ? null
                : due.truncatedTo(ChronoUnit.MICROS).plus(1, ChronoUnit.MICROS);
    }
}
