package org.dossierledger.app.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.security.DossierAccess;
import org.dossierledger.app.security.NotCounted;
import org.dossierledger.query.report.ReportPeriod;
import org.dossierledger.query.statistics.By;
import org.dossierledger.query.statistics.CountedDossiers;
import org.dossierledger.query.statistics.Counts;
import org.dossierledger.query.statistics.Figure;
import org.dossierledger.query.statistics.Statistics;
import org.dossierledger.query.statistics.StatisticsQuestion;
import org.dossierledger.query.statistics.UnitGrade;
import org.springframework.stereotype.Component;

/** Counts for whoever may read it, and of their units only. Which roles may is said where routes are opened. */
@Component
public class StatisticsDesk {

    private static final int MOST_STEPS = 24;

    private final Ledger ledger;
    private final DossierAccess access;

    StatisticsDesk(Ledger ledger, DossierAccess access) {
        this.ledger = ledger;
        this.access = access;
    }

    /**
     * @param unit with everything below it; null for all that the account sees
     * @param answeringOn null: units as recorded
     * @param asOf, knownAt null for now
     */
    public StatisticsQuestion question(
            Account account, ReportPeriod period, String unit, LocalDate answeringOn, Instant asOf, Instant knownAt) {
        var seen = access.scopeOf(account).unitsThroughout(period.from(), period.to());
        return StatisticsQuestion.of(period, asOf == null ? ledger.clock().instant() : asOf, knownAt)
                .within(access.narrowed(seen, unit))
                .answering(answeringOn, answeringOn == null ? null : seen);
    }

    /** Null where all that the account sees is counted. */
    public NotCounted notCounted(Account account, ReportPeriod period) {
        return access.notCounted(account, period.from(), period.to());
    }

    public List<Statistics.Row> rows(StatisticsQuestion question, By by) {
        return ledger.reads().statistics(question.knownAt()).count(question, by);
    }

    public CountedDossiers list(StatisticsQuestion question, Figure figure, String cursor, int limit) {
        return ledger.reads().countedList(question.knownAt()).page(question, figure, cursor, limit);
    }

    public UnitGrade grade(StatisticsQuestion question) {
        return ledger.reads().grading(question.knownAt()).grade(question);
    }

    /** Month by month, from the day on which the period begins; by years where that would be too many; as far as it has gone. */
    public Map<ReportPeriod, Counts> trend(StatisticsQuestion question) {
        return ledger.reads().statistics(question.knownAt()).trend(question, steps(question));
    }

    private static List<ReportPeriod> steps(StatisticsQuestion question) {
        var first = question.period().firstDay();
        var last = question.period().lastDay();
        var months = first.plusMonths(MOST_STEPS).isAfter(last) ? 1 : 12;
        var steps = new ArrayList<ReportPeriod>();
        for (var n = 0; ; n++) {
            var from = first.plusMonths((long) n * months);
            var to = first.plusMonths((long) (n + 1) * months).minusDays(1);
            if (from.isAfter(last)) {
                return steps;
            }
            var step = ReportPeriod.days(from, to.isAfter(last) ? last : to);
            if (!step.from().isAfter(question.end())) {
                steps.add(step);
            }
        }
    }

    /** The units of which the account may ask. */
    public Set<String> units(Account account) {
        return access.unitsSeenBy(account);
    }
}
