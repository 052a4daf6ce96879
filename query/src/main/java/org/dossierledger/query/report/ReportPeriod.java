package org.dossierledger.query.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.deadline.Moment;

/**
 * Kỳ báo cáo. Statutory periods are cut off on the 14th, not at the end of a month (Circular 01/2024/TT-TTCP): what happens
 * from the 15th on belongs to the next one. Days are those of Asia/Ho_Chi_Minh.
 *
 * @param from the first instant of it
 * @param to the first instant after it
 */
public record ReportPeriod(Instant from, Instant to) {

    private static final int LAST_DAY = 14;
    private static final long LONGEST = 100L * 366;

    public ReportPeriod {
        Moment.check("from", from);
        Moment.check("to", to);
        if (!from.isBefore(to) || from.plus(LONGEST, ChronoUnit.DAYS).isBefore(to)) {
            throw new InvalidField("period", "malformed");
        }
    }

    /** From the first day to the last one, both included. */
    public static ReportPeriod days(LocalDate first, LocalDate last) {
        return new ReportPeriod(startOf(first), startOf(last.plusDays(1)));
    }

    /** Quý: the first begins on 15/12 of the year before, each of the others on the 15th before its first month. */
    public static ReportPeriod quarter(int year, int quarter) {
        if (quarter < 1 || quarter > 4) {
            throw new InvalidField("quarter", "malformed");
        }
        return months(year, 3 * quarter - 3, 3 * quarter);
    }

    /** 6 tháng: 15/12 of the year before to 14/6. */
    public static ReportPeriod sixMonths(int year) {
        return months(year, 0, 6);
    }

    /** 9 tháng: 15/12 of the year before to 14/9. */
    public static ReportPeriod nineMonths(int year) {
        return months(year, 0, 9);
    }

    /** Năm: 15/12 of the year before to 14/12. */
    public static ReportPeriod year(int year) {
        return months(year, 0, 12);
    }

    /** @param after the month, 0 being December of the year before, on whose 15th it begins */
    private static ReportPeriod months(int year, int after, int last) {
        if (year < 2 || year > 9998) {
            throw new InvalidField("year", "malformed");
        }
        var cutOff = LocalDate.of(year - 1, Month.DECEMBER, LAST_DAY);
        return days(cutOff.plusMonths(after).plusDays(1), cutOff.plusMonths(last));
    }

    public LocalDate firstDay() {
        return Moment.dateOf(from);
    }

    public LocalDate lastDay() {
        return Moment.dateOf(to.minusNanos(1));
    }

    boolean contains(Instant at) {
        return at != null && !at.isBefore(from) && at.isBefore(to);
    }

    /** It had happened when the period began. */
    boolean isAfter(Instant at) {
        return at != null && at.isBefore(from);
    }

    /** It had happened when the period ended. */
    boolean endsAfter(Instant at) {
        return at != null && at.isBefore(to);
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(Moment.ZONE).toInstant();
    }
}
