package org.dossierledger.app.report;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dossierledger.app.Ledger;
import org.dossierledger.query.report.ReportPeriod;
import org.dossierledger.query.report.ReportTable;
import org.dossierledger.query.report.Reports;
import org.dossierledger.query.report.UnknownReport;
import org.dossierledger.query.statistics.Settlement;
import org.dossierledger.query.statistics.StatisticsQuestion;
import org.dossierledger.shared.unit.UnitReading;

/** Every statutory table there is, whoever asks. */
public final class ReportTables {

    private final Ledger ledger;

    public ReportTables(Ledger ledger) {
        this.ledger = ledger;
    }

    public static List<String> names() {
        return Stream.concat(Reports.names().stream(), Settlement.names().stream())
                .toList();
    }

    /**
     * @param bodies of which there are rows, or of which the rows count
     * @param recorded units whose records count for them
     * @param answeringOn for the body that answers for it on that day; null: for the unit as recorded
     * @param knownAt counted from what the ledger knew then; null: from what it knows now
     * @throws UnknownReport when there is no such table
     */
    public ReportTable make(
            String name,
            ReportPeriod period,
            Set<String> bodies,
            Set<String> recorded,
            LocalDate answeringOn,
            Instant knownAt) {
        var question = StatisticsQuestion.of(period, ledger.clock().instant(), knownAt)
                .within(bodies)
                .answering(answeringOn, answeringOn == null ? null : recorded);
        return ledger.reads()
                .settlement(knownAt)
                .make(name, question)
                .orElseGet(() -> ledger.reads()
                        .reports()
                        .make(name, period, rows(bodies, recorded, answeringOn, knownAt), knownAt));
    }

    private Map<String, String> rows(Set<String> bodies, Set<String> recorded, LocalDate answeringOn, Instant knownAt) {
        if (answeringOn == null) {
            return Reports.asRecorded(bodies);
        }
        var reading = new UnitReading(ledger.rulesAt(knownAt).catalogue().units(), answeringOn);
        return recorded.stream().collect(toMap(unit -> unit, reading::answering));
    }
}
