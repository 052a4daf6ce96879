package org.dossierledger.app.cli;

import java.time.Instant;
import org.dossierledger.app.report.ReportQuestion;
import org.dossierledger.query.report.ReportPeriod;
import picocli.CommandLine.Option;

/** A reporting period: a year, a part of it, or from one day to another. */
final class PeriodOptions {

    @Option(names = "--from", paramLabel = "DAY")
    private String from;

    @Option(names = "--to", paramLabel = "DAY")
    private String to;

    @Option(names = "--year", paramLabel = "YEAR")
    private Integer year;

    @Option(names = "--quarter", paramLabel = "1-4")
    private Integer quarter;

    @Option(names = "--months", paramLabel = "6|9")
    private Integer months;

    /**
     * @param now its year is meant where no other time is named
     * @throws org.dossierledger.shared.InvalidField when this is no period
     */
    ReportPeriod period(Instant now) {
        var named = year != null || from != null || to != null;
        return ReportQuestion.period(from, to, named ? year : ReportQuestion.yearOf(now), quarter, months);
    }
}
