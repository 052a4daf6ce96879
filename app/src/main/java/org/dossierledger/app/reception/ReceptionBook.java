package org.dossierledger.app.reception;

import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.security.DossierAccess;
import org.dossierledger.app.security.RecordViews;
import org.dossierledger.query.reception.Book;
import org.dossierledger.query.report.ReportPeriod;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.petition.Petitioner;
import org.dossierledger.shared.sealing.Sealed;
import org.dossierledger.shared.unit.UnitCode;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Sổ tiếp công dân (form 03/TCD) for whoever may read it: names and contents opened, except of those who are protected. That
 * somebody looked is put on record for every visit in it, before it is shown.
 */
@Component
public class ReceptionBook {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final int LONGEST = 366;

    private final Ledger ledger;
    private final ReceptionAccess access;
    private final DossierAccess units;
    private final ReceptionLinks links;
    private final RecordViews views;
    private final MessageSource messages;

    ReceptionBook(
            Ledger ledger,
            ReceptionAccess access,
            DossierAccess units,
            ReceptionLinks links,
            RecordViews views,
            MessageSource messages) {
        this.ledger = ledger;
        this.access = access;
        this.units = units;
        this.links = links;
        this.views = views;
        this.messages = messages;
    }

    /** What stands above the columns. */
    public List<String> headings(Locale language) {
        return BookWords.headings(messages, language);
    }

    /**
     * @param unit with everything below it; null for all that the account sees
     * @param period a year at most: a book opens everybody who came
     */
    public List<BookLine> lines(Account account, String unit, ReportPeriod period, Locale language) {
        if (ChronoUnit.DAYS.between(period.from(), period.to()) > LONGEST) {
            throw new InvalidField("receivedTo", "overAYear");
        }
        var lines = ledger.reads().receptionBook().of(units(account, unit, period), period.from(), period.to());
        views.record(account, lines.stream().map(Book.Line::id).toList(), "book");
        var codes = new HashMap<>(links.codes(true, petitions(lines, true)));
        codes.putAll(links.codes(false, petitions(lines, false)));
        var words = new BookWords(messages, language, ledger.keyring().unsealAll(sealedIn(lines)), codes);
        return lines.stream().map(words::of).toList();
    }

    private static List<String> petitions(List<Book.Line> lines, boolean confidential) {
        return lines.stream()
                .filter(line -> isConfidential(line) == confidential)
                .flatMap(line -> line.petitions().stream())
                .toList();
    }

    private static boolean isConfidential(Book.Line line) {
        return line.kind().confidential() || line.visitors().stream().anyMatch(Petitioner::isProtected);
    }

    /** All of the book must be open to who asks. */
    private Set<String> units(Account account, String unit, ReportPeriod period) {
        return units.narrowed(access.scopeOf(account).unitsThroughout(period.from(), period.to()), unit);
    }

    private static Set<Sealed> sealedIn(List<Book.Line> lines) {
        var sealed = new HashSet<Sealed>();
        for (var line : lines) {
            Stream.concat(
                            Stream.of(line.summary(), line.request()),
                            line.visitors().stream().map(Petitioner::person))
                    .filter(Objects::nonNull)
                    .forEach(sealed::add);
        }
        return sealed;
    }

    /**
     * The book as a file.
     *
     * @param format {@code csv} or {@code xlsx}
     * @throws InvalidField when it is another
     */
    public ResponseEntity<byte[]> file(
            Account account, String unit, ReportPeriod period, String format, Locale language) {
        if (!Set.of("csv", "xlsx").contains(format)) {
            throw new InvalidField("format", "unknown");
        }
        var lines = lines(account, unit, period, language);
        var csv = format.equals("csv");
        var content = csv
                ? BookCsv.of(headings(language), lines).getBytes(StandardCharsets.UTF_8)
                : BookXlsx.of(title(unit, period, language), headings(language), lines);
        var name = "so-tiep-cong-dan_%s_%s.%s".formatted(period.firstDay(), period.lastDay(), format);
        return ResponseEntity.ok()
                .contentType(csv ? CSV : XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }

    private List<String> title(String unit, ReportPeriod period, Locale language) {
        return List.of(
                messages.getMessage("book.form", null, language),
                messages.getMessage("book", null, language),
                unit == null
                        ? messages.getMessage("book.units", null, language)
                        : ledger.catalogue().units().nameOf(UnitCode.of(unit), language.getLanguage()),
                messages.getMessage(
                        "book.period",
                        new Object[] {BookWords.day(period.firstDay()), BookWords.day(period.lastDay())},
                        language));
    }
}
