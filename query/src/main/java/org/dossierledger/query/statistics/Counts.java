package org.dossierledger.query.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;

/** How many of each figure. */
public record Counts(Map<Figure, Long> of) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Counts {
        var all = new EnumMap<Figure, Long>(Figure.class);
        for (var figure : Figure.values()) {
            all.put(figure, of.getOrDefault(figure, 0L));
        }
        of = all;
    }

    public long get(Figure figure) {
        return of.get(figure);
    }

    public Counts plus(Counts other) {
        var sum = new EnumMap<Figure, Long>(of);
        other.of.forEach((figure, n) -> sum.merge(figure, n, Long::sum));
        return new Counts(sum);
    }

    /** Denominator of {@link #onTimeRate()}: ended in the period, with a date to be held to. */
    public long resolvedWithDate() {
        return get(Figure.EARLY) + get(Figure.ON_TIME) + get(Figure.LATE);
    }

    /** Early and on time of what ended in the period, in per cent with two decimals; null of nothing. */
    public BigDecimal onTimeRate() {
        return rate(get(Figure.EARLY) + get(Figure.ON_TIME), resolvedWithDate());
    }

    /** Denominator of {@link #indicatorRate()}: ended in the period, or open at its end. */
    public long judgedByIndicator() {
        return get(Figure.INDICATOR_ON_TIME) + get(Figure.INDICATOR_LATE);
    }

    /** Indicator 2.1 of Decision 766/QĐ-TTg, in per cent with two decimals; null of nothing. */
    public BigDecimal indicatorRate() {
        return rate(get(Figure.INDICATOR_ON_TIME), judgedByIndicator());
    }

    private static BigDecimal rate(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    }
}
