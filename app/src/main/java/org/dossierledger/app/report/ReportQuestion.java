package org.dossierledger.app.report;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.dossierledger.query.report.ReportPeriod;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.deadline.MomentMalformed;

/** Which period a request means: two days, or one of those that the circular names. */
public final class ReportQuestion {

    private ReportQuestion() {}

    /**
     * @param from first day, {@code 2025-12-15}; null when the year is given
     * @param to last day, included
     * @param quarter 1 to 4; null: the whole year, or so many months of it
     * @param months 6 or 9; null when it is another period
     * @throws InvalidField when this is no period
     */
    public static ReportPeriod period(String from, String to, Integer year, Integer quarter, Integer months) {
        if (year == null) {
            if (from == null || to == null) {
                throw new InvalidField("period", "required");
            }
            return ReportPeriod.days(day("from", from), day("to", to));
        }
        if (from != null || to != null || quarter != null && months != null) {
            throw new InvalidField("period", "malformed");
        }
        if (months != null && !List.of(6, 9).contains(months)) {
            throw new InvalidField("months", "malformed");
        }
        return quarter != null
                ? ReportPeriod.quarter(year, quarter)
                : months == null
                        ? ReportPeriod.year(year)
                        : months == 6 ? ReportPeriod.sixMonths(year) : ReportPeriod.nineMonths(year);
    }

    /** The same out of an address. */
    public static ReportPeriod period(Map<String, String> asked) {
        return period(
                asked.get("from"),
                asked.get("to"),
                number(asked, "year"),
                number(asked, "quarter"),
                number(asked, "months"));
    }

    private static Integer number(Map<String, String> asked, String name) {
        try {
            return asked.get(name) == null ? null : Integer.valueOf(asked.get(name));
        } catch (NumberFormatException e) {
            throw new InvalidField(name, "malformed");
        }
    }

    /** The year to whose reports an instant belongs: from 15 December on it is the next one. */
    public static int yearOf(Instant at) {
        return Moment.dateOf(at).plusDays(17).getYear();
    }

    private static LocalDate day(String field, String text) {
        try {
            var day = LocalDate.parse(text);
            Moment.check(field, Moment.endOf(day));
            return day;
        } catch (DateTimeParseException e) {
            throw new MomentMalformed(text);
        } catch (DateTimeException e) {
            throw new InvalidField(field, "impossibleTime");
        }
    }
}
