package org.dossierledger.app.report;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.security.DossierAccess;
import org.dossierledger.query.report.ReportPeriod;
import org.dossierledger.query.report.ReportTable;
import org.dossierledger.query.report.Reports;
import org.dossierledger.query.statistics.Settlement;
import org.dossierledger.query.statistics.StatisticsQuestion;
import org.dossierledger.shared.InvalidField;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Makes tables for whoever may read them, of their units only, and files of them. */
@Component
public class ReportDesk {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Ledger ledger;
    private final DossierAccess access;
    private final ReportWords words;

    ReportDesk(Ledger ledger, DossierAccess access, ReportWords words) {
        this.ledger = ledger;
        this.access = access;
        this.words = words;
    }

    /**
     * @param unit with everything below it; null for all that the account sees
     * @param knownAt counted from what the ledger knew then; null: from what it knows now
     */
    public ReportTable table(Account account, String name, ReportPeriod period, String unit, Instant knownAt) {
        var units = units(account, unit, period);
        var question =
                StatisticsQuestion.of(period, ledger.clock().instant(), knownAt).within(units);
        return ledger.reads()
                .settlement()
                .make(name, question)
                .orElseGet(() -> ledger.reads().reports().make(name, period, units, knownAt));
    }

    /** All tables that there are. */
    public static List<String> names() {
        return Stream.concat(Reports.names().stream(), Settlement.names().stream())
                .toList();
    }

    /** An inspector counts what lies in a period under inspection as a whole. */
    private Set<String> units(Account account, String unit, ReportPeriod period) {
        return access.narrowed(access.scopeOf(account).unitsThroughout(period.from(), period.to()), unit);
    }

    /**
     * @param format {@code csv} or {@code xlsx}
     * @throws InvalidField when it is another
     */
    public ResponseEntity<byte[]> file(ReportTable table, String format, Locale language) {
        return switch (format) {
            case "csv" ->
                file(table, format, CSV, ReportCsv.of(table, words, language).getBytes(StandardCharsets.UTF_8));
            case "xlsx" -> file(table, format, XLSX, ReportXlsx.of(table, words, language));
            default -> throw new InvalidField("format", "unknown");
        };
    }

    private static ResponseEntity<byte[]> file(ReportTable table, String format, MediaType type, byte[] content) {
        var period = table.period();
        var name = "%s_%s_%s.%s".formatted(table.name().replace('/', '-'), period.firstDay(), period.lastDay(), format);
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
