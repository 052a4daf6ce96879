package org.dossierledger.app.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.deadline.Moment;

/** A date in three fields (Ngày, Tháng, Năm), because native date inputs show mm/dd/yyyy. */
public record DateParts(String day, String month, String year) {

    /**
     * Out of {@code NAME.day}, {@code NAME.month}, {@code NAME.year}, or as programs write it, {@code NAME=2026-03-09}. What is
     * no date is refused where it is taken for one, and not here: a form asks of every field what it was.
     */
    static DateParts of(Map<String, String> parameters, String name) {
        var whole = parameters.getOrDefault(name, "").strip();
        if (!whole.isEmpty()) {
            return of(whole);
        }
        return new DateParts(
                parameters.getOrDefault(name + ".day", "").strip(),
                parameters.getOrDefault(name + ".month", "").strip(),
                parameters.getOrDefault(name + ".year", "").strip());
    }

    private static DateParts of(String whole) {
        try {
            var date = LocalDate.parse(whole);
            return new DateParts(
                    String.valueOf(date.getDayOfMonth()),
                    String.valueOf(date.getMonthValue()),
                    "%04d".formatted(date.getYear()));
        } catch (DateTimeException e) {
            return new DateParts(whole, "", "");
        }
    }

    public boolean empty() {
        return day.isEmpty() && month.isEmpty() && year.isEmpty();
    }

    /** @throws InvalidField when it is no date; null when all three are empty */
    LocalDate date(String field) {
        if (empty()) {
            return null;
        }
        try {
            if (year.length() != 4) {
                throw new InvalidField(field, "impossibleTime"); // 26 is no year
            }
            var date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            Moment.check(field, Moment.endOf(date));
            return date;
        } catch (DateTimeException | NumberFormatException e) {
            throw new InvalidField(field, "impossibleTime");
        }
    }

    Instant start(String field) {
        var date = date(field);
        return date == null ? null : date.atStartOfDay(Moment.ZONE).toInstant();
    }

    Instant end(String field) {
        var date = date(field);
        return date == null ? null : Moment.endOf(date);
    }
}
