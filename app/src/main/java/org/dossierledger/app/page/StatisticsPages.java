package org.dossierledger.app.page;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.page.ReportPeriods.Kind;
import org.dossierledger.app.statistics.StatisticsDesk;
import org.dossierledger.app.statistics.StatisticsParameters;
import org.dossierledger.app.statistics.StatisticsWords;
import org.dossierledger.query.report.ReportPeriod;
import org.dossierledger.query.statistics.By;
import org.dossierledger.query.statistics.Figure;
import org.dossierledger.query.statistics.Statistics;
import org.dossierledger.query.statistics.StatisticsQuestion;
import org.dossierledger.shared.dossier.Channel;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Thống kê: numbers of dossiers, drawn and listed, and the list behind each. */
@Controller
class StatisticsPages {

    private static final int PAGE = 25;

    private final Ledger ledger;
    private final StatisticsDesk desk;
    private final ReportPeriods periods;
    private final UnitChoices choices;
    private final MessageSource messages;

    StatisticsPages(
            Ledger ledger, StatisticsDesk desk, ReportPeriods periods, UnitChoices choices, MessageSource messages) {
        this.ledger = ledger;
        this.desk = desk;
        this.periods = periods;
        this.choices = choices;
        this.messages = messages;
    }

    @GetMapping("/statistics")
    String statistics(
            @AuthenticationPrincipal Account account,
            @RequestParam Map<String, String> asked,
            @RequestParam(required = false) Kind kind,
            @ModelAttribute(name = "from", binding = false) DateParts from,
            @ModelAttribute(name = "to", binding = false) DateParts to,
            @ModelAttribute(name = "asOf", binding = false) DateParts asOf,
            @ModelAttribute(name = "knownAt", binding = false) DateParts knownAt,
            @ModelAttribute(name = "answering", binding = false) DateParts answering,
            Model model,
            Locale language) {
        var by = By.of(asked.getOrDefault("by", By.UNIT.name()));
        var year = periods.year(asked.get("year"));
        var wanted = kind == null ? Kind.YEAR : kind;
        var question = question(account, asked, periods.of(wanted, year, from, to), asOf, knownAt, answering);
        var rows = desk.rows(question, by);
        model.addAttribute("question", question);
        model.addAttribute("words", words(knownAt.end("knownAt"), language));
        model.addAttribute("rows", rows);
        model.addAttribute("notCounted", desk.notCounted(account, question.period()));
        model.addAttribute("total", Statistics.total(rows));
        model.addAttribute("trend", desk.trend(question));
        model.addAttribute("grade", blank(asked.get("unit")) == null ? null : desk.grade(question));
        model.addAttribute("by", by);
        model.addAttribute("kind", wanted);
        model.addAttribute("year", year);
        model.addAttribute("numbers", new StatisticsLinks(asked, by));
        choices(account, model);
        return "statistics";
    }

    /** The list behind a number: the same words as for the numbers, and in which row and column it stands. */
    @GetMapping("/statistics/dossiers")
    String dossiers(
            @AuthenticationPrincipal Account account,
            @RequestParam Map<String, String> asked,
            @RequestParam(required = false) Kind kind,
            @RequestParam String figure,
            @ModelAttribute(name = "from", binding = false) DateParts from,
            @ModelAttribute(name = "to", binding = false) DateParts to,
            @ModelAttribute(name = "asOf", binding = false) DateParts asOf,
            @ModelAttribute(name = "knownAt", binding = false) DateParts knownAt,
            @ModelAttribute(name = "answering", binding = false) DateParts answering,
            Model model,
            Locale language) {
        var by = By.of(asked.getOrDefault("by", By.UNIT.name()));
        var counted = Figure.of(figure);
        var period = periods.of(kind == null ? Kind.YEAR : kind, periods.year(asked.get("year")), from, to);
        var question = question(account, asked, period, asOf, knownAt, answering);
        question = asked.containsKey("key") ? question.row(by, asked.get("key")) : question;
        model.addAttribute("question", question);
        model.addAttribute("words", words(knownAt.end("knownAt"), language));
        model.addAttribute("figure", counted);
        model.addAttribute("by", by);
        model.addAttribute("key", asked.get("key"));
        model.addAttribute("page", desk.list(question, counted, blank(asked.get("cursor")), PAGE));
        return "statistics-dossiers";
    }

    private StatisticsQuestion question(
            Account account,
            Map<String, String> asked,
            ReportPeriod period,
            DateParts asOf,
            DateParts knownAt,
            DateParts answering) {
        var question = desk.question(
                account,
                period,
                blank(asked.get("unit")),
                answering.date("answering"),
                asOf.end("asOf"),
                knownAt.end("knownAt"));
        return StatisticsParameters.only(
                question, blank(asked.get("field")), blank(asked.get("procedure")), blank(asked.get("channel")));
    }

    private void choices(Account account, Model model) {
        model.addAttribute("kinds", Kind.values());
        model.addAttribute("bys", By.values());
        model.addAttribute("channels", Channel.values());
        model.addAttribute("procedures", ledger.catalogue().procedures().all());
        model.addAttribute(
                "fields",
                ledger.catalogue().procedures().all().stream()
                        .map(each -> each.field("vi"))
                        .distinct()
                        .sorted()
                        .toList());
        model.addAttribute("units", choices.ever(desk.units(account)));
    }

    /** Templates call it: what a row is called, in the names that could be known then. */
    private StatisticsWords words(Instant knownAt, Locale language) {
        return new StatisticsWords(
                ledger.rulesAt(knownAt).catalogue(), key -> messages.getMessage(key, null, language), language);
    }

    /** Templates call it: a rate in per cent, a dash of nothing. */
    @ModelAttribute("rate")
    Rate rate(Locale language) {
        var format = NumberFormat.getNumberInstance(language);
        format.setMinimumFractionDigits(2);
        return rate -> rate == null ? "–" : format.format(rate) + " %";
    }

    interface Rate {
        String of(BigDecimal rate);
    }

    private static String blank(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    @ModelAttribute("from")
    DateParts from(@RequestParam Map<String, String> parameters) {
        return DateParts.of(parameters, "from");
    }

    @ModelAttribute("to")
    DateParts to(@RequestParam Map<String, String> parameters) {
        return DateParts.of(parameters, "to");
    }

    @ModelAttribute("asOf")
    DateParts asOf(@RequestParam Map<String, String> parameters) {
        return DateParts.of(parameters, "asOf");
    }

    @ModelAttribute("knownAt")
    DateParts knownAt(@RequestParam Map<String, String> parameters) {
        return DateParts.of(parameters, "knownAt");
    }

    @ModelAttribute("answering")
    DateParts answering(@RequestParam Map<String, String> parameters) {
        return DateParts.of(parameters, "answering");
    }
}
