package org.dossierledger.app.statistics;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dossierledger.query.statistics.By;
import org.dossierledger.query.statistics.Counts;
import org.dossierledger.query.statistics.Figure;
import org.dossierledger.query.statistics.Statistics;
import org.dossierledger.query.statistics.StatisticsQuestion;

/**
 * Statistics for programs.
 *
 * @param from first day
 * @param to last day, included
 * @param asOf the last instant that counts
 * @param knownAt what the log knew then
 * @param answeringOn null: units as recorded
 */
public record StatisticsAnswer(
        LocalDate from,
        LocalDate to,
        Instant asOf,
        Instant knownAt,
        LocalDate answeringOn,
        By by,
        List<Row> rows,
        Row total) {

    /**
     * @param onTimeRate in per cent, of {@code onTimeOf}: ended in the period and had a date; null of nothing
     * @param indicatorRate in per cent, of {@code indicatorOf}: ended in the period or open at its end (Decision 766/QĐ-TTg)
     */
    public record Row(
            String key,
            String name,
            Map<Figure, Long> counts,
            BigDecimal onTimeRate,
            long onTimeOf,
            BigDecimal indicatorRate,
            long indicatorOf) {

        static Row of(String key, String name, Counts counts) {
            return new Row(
                    key,
                    name,
                    counts.of(),
                    counts.onTimeRate(),
                    counts.resolvedWithDate(),
                    counts.indicatorRate(),
                    counts.judgedByIndicator());
        }
    }

    public static StatisticsAnswer of(
            StatisticsQuestion question, Instant now, By by, List<Statistics.Row> rows, StatisticsWords words) {
        return new StatisticsAnswer(
                question.period().firstDay(),
                question.period().lastDay(),
                question.end(),
                question.knownAt() == null ? now : question.knownAt(),
                question.answeringOn(),
                by,
                rows.stream()
                        .map(row -> Row.of(row.key(), words.row(by, row.key()), row.counts()))
                        .toList(),
                Row.of(null, null, Statistics.total(rows)));
    }
}
