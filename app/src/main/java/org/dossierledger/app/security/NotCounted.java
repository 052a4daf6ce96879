package org.dossierledger.app.security;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.dossierledger.query.scope.Scope;
import org.dossierledger.shared.deadline.Moment;

/**
 * What is counted over a time leaves out the units of which an inspector may not see all of that time; and a reader must be told,
 * or takes nothing seen for nothing there.
 *
 * @param units how many are left out
 * @param seen the times of which all may be seen
 */
public record NotCounted(int units, List<Span> seen) {

    /** @param from, to days, both included; null where it has no end */
    public record Span(LocalDate from, LocalDate to) {

        private static Span of(Scope.Part part) {
            return new Span(
                    part.from() == null ? null : Moment.dateOf(part.from()),
                    part.to() == null ? null : Moment.dateOf(part.to().minusNanos(1)));
        }
    }

    /** Null where nothing is left out. */
    static NotCounted of(Scope scope, Instant since, Instant until) {
        var left = scope.units().size() - scope.unitsThroughout(since, until).size();
        return left == 0
                ? null
                : new NotCounted(
                        left,
                        scope.parts().stream()
                                .map(Span::of)
                                .distinct()
                                .sorted(Comparator.comparing(
                                        Span::from, Comparator.nullsFirst(Comparator.naturalOrder())))
                                .toList());
    }
}
