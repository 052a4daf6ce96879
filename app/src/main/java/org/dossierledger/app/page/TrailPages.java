package org.dossierledger.app.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.trail.TrailAsked;
import org.dossierledger.app.trail.TrailChart;
import org.dossierledger.app.trail.TrailDesk;
import org.dossierledger.app.trail.TrailFiles;
import org.dossierledger.app.trail.TrailParameters;
import org.dossierledger.query.trail.Trail;
import org.dossierledger.query.trail.TrailLine;
import org.dossierledger.query.trail.TrailQuestion.Axis;
import org.dossierledger.query.trail.TrailQuestion.Which;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.event.EventTypes;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Nhật ký truy vết: who did what and who looked at what, with numbers beside it; looked at, and taken away as a file. */
@Controller
class TrailPages {

    private static final int PAGE = 50;
    private static final int BARS = 8;

    /** A choice in the form. */
    record Choice(String value, String text) {}

    private final Ledger ledger;
    private final TrailDesk desk;
    private final TrailFiles files;
    private final MessageSource messages;

    TrailPages(Ledger ledger, TrailDesk desk, TrailFiles files, MessageSource messages) {
        this.ledger = ledger;
        this.desk = desk;
        this.files = files;
        this.messages = messages;
    }

    @GetMapping("/trail")
    String trail(
            @AuthenticationPrincipal Account account,
            @RequestParam Map<String, String> parameters,
            @RequestParam(required = false) String cursor,
            @RequestParam(defaultValue = "false") boolean count,
            HttpServletRequest request,
            Model model,
            Locale language) {
        var asked = asked(parameters);
        var reading = desk.open(account, asked, "trail", language);
        model.addAttribute("asked", asked);
        model.addAttribute("subject", reading.subject());
        model.addAttribute("page", reading.page(cursor == null || cursor.isBlank() ? null : cursor, PAGE));
        var numbers = reading.numbers(count);
        model.addAttribute("numbers", numbers);
        model.addAttribute("counted", Trail.COUNTED);
        model.addAttribute("chart", TrailChart.of(numbers.byDay()));
        model.addAttribute("byType", first(numbers.byType()));
        model.addAttribute("byActor", first(numbers.byActor()));
        model.addAttribute("byUnit", first(numbers.byUnit()));
        model.addAttribute("asFile", asFile(request));
        model.addAttribute("more", asked.hasMore());
        choices(account, model, language);
        return "trail";
    }

    /** The same trail, whole; the API has another way of signing in. */
    @GetMapping("/trail/file")
    void file(
            @AuthenticationPrincipal Account account,
            @RequestParam Map<String, String> parameters,
            @RequestParam String format,
            HttpServletResponse response,
            Locale language) {
        files.send(account, asked(parameters), format, response, language);
    }

    private TrailAsked asked(Map<String, String> parameters) {
        var on = DateParts.of(parameters, "on").date("on");
        var answering = "answering".equals(parameters.get("reading"));
        return TrailParameters.asked(
                parameters,
                DateParts.of(parameters, "from").start("from"),
                DateParts.of(parameters, "to").end("to"),
                !answering ? null : on == null ? Moment.dateOf(ledger.clock().instant()) : on);
    }

    private void choices(Account account, Model model, Locale language) {
        var seen = desk.unitsSeenBy(account);
        model.addAttribute(
                "units",
                ledger.catalogue().units().all().stream()
                        .filter(unit ->
                                seen == null || seen.contains(unit.code().value()))
                        .toList());
        model.addAttribute("procedures", ledger.catalogue().procedures().all());
        model.addAttribute(
                "kinds",
                List.of("dossier", "petition", "reception", "inspection", "recommendation", "evidence", "rules"));
        model.addAttribute("whiches", Which.values());
        model.addAttribute("axes", Axis.values());
        model.addAttribute(
                "types",
                Stream.concat(EventTypes.ALL.classes().stream().map(Class::getSimpleName), Stream.of(TrailLine.LOOK))
                        .map(type -> new Choice(type, messages.getMessage("event." + type, null, language)))
                        .sorted((a, b) -> a.text().compareToIgnoreCase(b.text()))
                        .toList());
    }

    private static Map<String, Long> first(Map<String, Long> counts) {
        var first = new LinkedHashMap<String, Long>();
        counts.entrySet().stream().limit(BARS).forEach(entry -> first.put(entry.getKey(), entry.getValue()));
        return first;
    }

    /** The address of the file, but for its format. */
    private static String asFile(HttpServletRequest request) {
        var query = request.getQueryString() == null ? "" : request.getQueryString();
        return "/trail/file?"
                + query.replaceAll("(^|&)(lang|cursor|count)=[^&]*", "").replaceAll("^&", "") + "&format=";
    }

    @ModelAttribute("from")
    DateParts from(@RequestParam Map<String, String> parameters) {
        return DateParts.of(parameters, "from");
    }

    @ModelAttribute("to")
    DateParts to(@RequestParam Map<String, String> parameters) {
        return DateParts.of(parameters, "to");
    }

    @ModelAttribute("on")
    DateParts on(@RequestParam Map<String, String> parameters) {
        return DateParts.of(parameters, "on");
    }
}
