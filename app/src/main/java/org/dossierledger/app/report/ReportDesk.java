package org.dossierledger.app.report;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.security.DossierAccess;
import org.dossierledger.query.report.ReportPeriod;
import org.dossierledger.query.report.ReportTable;
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

    private final ReportTables tables;
    private final DossierAccess access;
    private final ReportWords words;
    private final Ledger ledger;

    ReportDesk(Ledger ledger, DossierAccess access, ReportWords words) {
        this.tables = new ReportTables(ledger);
        this.access = access;
        this.words = words;
        this.ledger = ledger;
    }

    /**
     * An inspector counts what lies in a period under inspection as a whole.
     *
     * @param unit with everything below it; null for all that the account sees
     * @param answeringOn for the body that answers for it on that day; null: for the unit as recorded
     * @param knownAt counted from what the ledger knew then; null: from what it knows now
     */
    public ReportTable table(
            Account account, String name, ReportPeriod period, String unit, LocalDate answeringOn, Instant knownAt) {
        var seen = access.scopeOf(account).unitsThroughout(period.from(), period.to());
        return tables.make(
                name,
                period,
                access.narrowed(seen, unit),
                access.narrowed(seen, unit, answeringOn),
                answeringOn,
                knownAt);
    }

    /** In the names that could be known at an instant; null for now. */
    public ReportWords words(Instant knownAt) {
        return words.by(ledger.rulesAt(knownAt).catalogue());
    }

    /**
     * @param words of {@link #words}
     * @param format {@code csv} or {@code xlsx}
     * @throws InvalidField when it is another
     */
    public ResponseEntity<byte[]> file(ReportTable table, ReportWords words, String format, Locale language) {
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
