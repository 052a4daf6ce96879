package org.dossierledger.query.statistics;

import java.math.BigDecimal;
import java.util.List;

/**
 * How far a unit can be graded.
 *
 * @param points of the criteria that are known
 * @param known how many of the criteria are
 * @param worst, best grade that it can still come to; the same once all criteria are known
 */
public record UnitGrade(
        String version,
        String source,
        String confidence,
        List<Scored> criteria,
        int points,
        int known,
        GradingRules.Grade worst,
        GradingRules.Grade best) {

    /**
     * @param points null where nobody knows
     * @param measured what the points are for; null where nobody knows
     * @param of how many dossiers it was measured on
     */
    public record Scored(String id, Integer points, BigDecimal measured, long of, String confidence) {}

    static UnitGrade of(GradingRules rules, List<Scored> criteria) {
        var known = criteria.stream().filter(each -> each.points() != null).toList();
        var points = known.stream().mapToInt(Scored::points).sum();
        var open = criteria.size() - known.size();
        return new UnitGrade(
                rules.version(),
                rules.source(),
                rules.confidence(),
                criteria,
                points,
                known.size(),
                rules.grade(points),
                rules.grade(points + open * GradingRules.MOST_POINTS));
    }
}
