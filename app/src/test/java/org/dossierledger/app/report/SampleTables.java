package org.dossierledger.app.report;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.dossierledger.query.report.Measure;
import org.dossierledger.query.report.ReportPeriod;
import org.dossierledger.query.report.ReportTable;
import org.dossierledger.query.report.ReportTable.Column;
import org.dossierledger.query.report.ReportTable.Row;
import org.dossierledger.shared.catalogue.Catalogue;
import org.springframework.context.support.ResourceBundleMessageSource;

/** A small table with every kind of column, and words for it. */
final class SampleTables {

    static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private SampleTables() {}

    static ReportTable table(String... units) {
        return new ReportTable(
                "01/KQGQ",
                "01/2024/TT-TTCP",
                ReportPeriod.quarter(2026, 3),
                List.of(
                        new Column("1=2+3", "total", List.of("complaints.ours"), Measure.COUNT),
                        new Column("2", "carried", List.of("complaints.ours"), Measure.COUNT),
                        new Column("3", "money", List.of("results", "toState"), Measure.DONG),
                        new Column("4", "judged", List.of(), Measure.UNKNOWN)),
                List.of(units).stream()
                        .map(unit -> new Row(unit, List.of(3L, 1L, 5_500_000L, 0L)))
                        .toList());
    }

    static ReportWords words() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages", "reports");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setDefaultLocale(VIETNAMESE);
        messages.setFallbackToSystemLocale(false);
        return new ReportWords(Catalogue.builtIn(), messages);
    }
}
