package org.dossierledger.app.trail;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.request.AnswerCutShort;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.deadline.Moment;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** A whole trail as a file, sent while it is read: memory holds a part of it only, however long it is. */
@Component
public class TrailFiles {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Ledger ledger;
    private final TrailDesk desk;
    private final TrailWords words;

    TrailFiles(Ledger ledger, TrailDesk desk, TrailWords words) {
        this.ledger = ledger;
        this.desk = desk;
        this.words = words;
    }

    /**
     * @param format {@code csv} or {@code xlsx}
     * @throws InvalidField when it is another
     */
    public void send(Account account, TrailAsked asked, String format, HttpServletResponse response, Locale language) {
        if (!format.equals("csv") && !format.equals("xlsx")) {
            throw new InvalidField("format", "unknown");
        }
        var reading = desk.open(account, asked, "trail-" + format, language);
        var day = Moment.dateOf(ledger.clock().instant());
        response.setContentType(
                format.equals("csv")
                        ? "text/csv;charset=UTF-8"
                        : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("nhat-ky-truy-vet_%s.%s".formatted(day, format))
                        .build()
                        .toString());
        var columns = words.columns(language);
        try {
            var out = response.getOutputStream();
            if (format.equals("csv")) {
                var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                text.append(BYTE_ORDER_MARK); // without it spreadsheets take Vietnamese for something else
                TrailCsv.write(text, columns, reading);
                text.flush();
            } else {
                TrailXlsx.write(
                        out, columns.headings(), take -> reading.each(line -> take.accept(columns.cells(line))));
            }
        } catch (IOException | RuntimeException e) {
            throw new AnswerCutShort(e);
        }
    }
}
