package org.dossierledger.app.page;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.reception.ReceptionAccess;
import org.dossierledger.app.reception.ReceptionBook;
import org.dossierledger.app.report.ReportQuestion;
import org.dossierledger.query.report.ReportPeriod;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.deadline.Moment;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Sổ tiếp công dân (form 03/TCD) of a period: this month, unless other days are asked for. */
@Controller
@RequestMapping("/receptions/book")
class ReceptionBookPages {

    private final Ledger ledger;
    private final ReceptionAccess access;
    private final ReceptionBook book;
    private final UnitChoices choices;

    ReceptionBookPages(Ledger ledger, ReceptionAccess access, ReceptionBook book, UnitChoices choices) {
        this.ledger = ledger;
        this.access = access;
        this.book = book;
        this.choices = choices;
    }

    @GetMapping
    String page(
            @AuthenticationPrincipal Account account,
            @RequestParam(required = false) String unit,
            @RequestParam Map<String, String> parameters,
            Model model,
            Locale language) {
        var from = DateParts.of(parameters, "from");
        var to = DateParts.of(parameters, "to");
        var period = period(from.date("receivedFrom"), to.date("receivedTo"));
        model.addAttribute("period", period);
        model.addAttribute("headings", book.headings(language));
        model.addAttribute("lines", book.lines(account, blank(unit), period, language));
        model.addAttribute("from", parts(period.firstDay()));
        model.addAttribute("to", parts(period.lastDay()));
        var seen = access.unitsSeenBy(account);
        model.addAttribute("units", choices.ever(seen));
        return "reception-book";
    }

    /** The same book as a file. */
    @GetMapping("/file")
    ResponseEntity<byte[]> file(
            @AuthenticationPrincipal Account account,
            @RequestParam String from,
            @RequestParam String to,
            @RequestParam(required = false) String unit,
            @RequestParam String format,
            Locale language) {
        return book.file(account, blank(unit), ReportQuestion.period(from, to, null, null, null), format, language);
    }

    private ReportPeriod period(LocalDate from, LocalDate to) {
        var today = Moment.dateOf(ledger.clock().instant());
        var last = to == null ? today : to;
        var first = from == null ? last.withDayOfMonth(1) : from;
        if (last.isBefore(first)) {
            throw new InvalidField("receivedTo", "malformed");
        }
        return ReportPeriod.days(first, last);
    }

    private static DateParts parts(LocalDate day) {
        return new DateParts(
                String.valueOf(day.getDayOfMonth()),
                String.valueOf(day.getMonthValue()),
                String.valueOf(day.getYear()));
    }

    private static String blank(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
