package org.dossierledger.app.page;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.report.ReportQuestion;
import org.dossierledger.query.report.ReportPeriod;
import org.dossierledger.shared.InvalidField;
import org.springframework.stereotype.Component;

/** Which period a form means. */
@Component
class ReportPeriods {

    /** Kỳ báo cáo, as forms offer them. */
    enum Kind {
        Q1,
        Q2,
        Q3,
        Q4,
        M6,
        M9,
        YEAR,
        DAYS
    }

    private final Clock clock;

    ReportPeriods(Ledger ledger) {
        this.clock = ledger.clock();
    }

    ReportPeriod of(Kind kind, int year, DateParts from, DateParts to) {
        return switch (kind) {
            case Q1, Q2, Q3, Q4 -> ReportPeriod.quarter(year, kind.ordinal() + 1);
            case M6 -> ReportPeriod.sixMonths(year);
            case M9 -> ReportPeriod.nineMonths(year);
            case YEAR -> ReportPeriod.year(year);
            case DAYS -> ReportPeriod.days(given("from", from), given("to", to));
        };
    }

    /** @param year blank for the one to whose reports today belongs */
    int year(String year) {
        try {
            return year == null || year.isBlank()
                    ? ReportQuestion.yearOf(clock.instant())
                    : Integer.parseInt(year.strip());
        } catch (NumberFormatException | DateTimeException e) {
            throw new InvalidField("year", "malformed");
        }
    }

    private static LocalDate given(String field, DateParts parts) {
        var date = parts.date(field);
        InvalidField.ifMissing(field, date);
        return date;
    }
}
