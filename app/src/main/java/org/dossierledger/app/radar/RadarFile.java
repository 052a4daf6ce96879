package org.dossierledger.app.radar;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.request.AnswerCutShort;
import org.dossierledger.shared.deadline.Moment;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** All that the radar finds as a file, sent while it is read: memory holds a part of it only. */
@Component
public class RadarFile {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Ledger ledger;
    private final RadarDesk desk;

    RadarFile(Ledger ledger, RadarDesk desk) {
        this.ledger = ledger;
        this.desk = desk;
    }

    /** @throws AnswerCutShort when it could not be sent whole */
    public void send(Account account, RadarAsked asked, HttpServletResponse response, Locale language) {
        var file = desk.file(account, asked, language);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("dau-hieu_%s.csv"
                                .formatted(Moment.dateOf(ledger.clock().instant())))
                        .build()
                        .toString());
        try {
            var text = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
            text.append(BYTE_ORDER_MARK); // without it spreadsheets take Vietnamese for something else
            file.write(text);
            text.flush();
        } catch (IOException | RuntimeException e) {
            throw new AnswerCutShort(e);
        }
    }
}
