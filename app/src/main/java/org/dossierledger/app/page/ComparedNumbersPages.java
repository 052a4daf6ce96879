package org.dossierledger.app.page;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.compare.ComparedLists;
import org.dossierledger.app.compare.ComparedLists.Asking;
import org.dossierledger.app.report.ReportDesk;
import org.dossierledger.app.report.ReportTables;
import org.dossierledger.app.statistics.StatisticsDesk;
import org.dossierledger.app.statistics.StatisticsWords;
import org.dossierledger.query.compare.Point;
import org.dossierledger.query.report.ReportPeriod;
import org.dossierledger.query.statistics.By;
import org.dossierledger.query.statistics.Figure;
import org.dossierledger.query.statistics.StatisticsQuestion;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Numbers of a year at two instants, the dossiers behind each difference, and the events that made it. */
@Controller
class ComparedNumbersPages {

    private static final int PAGE = 25;
    private static final String FIRST_TABLE = "II.06c/VPCP/KSTT";

    private final Ledger ledger;
    private final StatisticsDesk statistics;
    private final ReportDesk reports;
    private final ComparedLists compared;
    private final ReportPeriods periods;
    private final UnitChoices choices;
    private final MessageSource messages;

    ComparedNumbersPages(
            Ledger ledger,
            StatisticsDesk statistics,
            ReportDesk reports,
            ComparedLists compared,
            ReportPeriods periods,
            UnitChoices choices,
            MessageSource messages) {
        this.ledger = ledger;
        this.statistics = statistics;
        this.reports = reports;
        this.compared = compared;
        this.periods = periods;
        this.choices = choices;
        this.messages = messages;
    }

    @GetMapping("/statistics/compare")
    String statistics(
            @AuthenticationPrincipal Account account,
            @RequestParam Map<String, String> asked,
            Model model,
            Locale language) {
        var by = by(asked);
        around(account, asked, model);
        var before = point(asked, "before", model);
        var after = point(asked, "after", model);
        model.addAttribute("by", by);
        model.addAttribute("bys", By.values());
        model.addAttribute("words", words(after, language));
        model.addAttribute("found", compared.statistics(question(account, asked), by, before, after));
        return "statistics-compare";
    }

    @GetMapping("/statistics/compare/dossiers")
    String dossiers(
            @AuthenticationPrincipal Account account,
            @RequestParam Map<String, String> asked,
            @RequestParam String figure,
            @RequestParam(required = false) String key,
            @RequestParam(required = false) String cursor,
            Model model,
            Locale language) {
        var by = by(asked);
        var counted = Figure.of(figure);
        var before = point(asked, "before", model);
        var after = point(asked, "after", model);
        var whole = question(account, asked);
        model.addAttribute("by", by);
        model.addAttribute("key", key);
        model.addAttribute("figure", counted);
        model.addAttribute("words", words(after, language));
        model.addAttribute(
                "page",
                compared.counted(
                        account,
                        key == null ? whole : point -> whole.apply(point).row(by, key),
                        counted,
                        before,
                        after,
                        cursor,
                        PAGE,
                        new Asking(language.getLanguage(), "web")));
        return "statistics-compare-dossiers";
    }

    @GetMapping("/reports/compare")
    String report(@AuthenticationPrincipal Account account, @RequestParam Map<String, String> asked, Model model) {
        around(account, asked, model);
        var before = DateParts.of(asked, "beforeKnownAt");
        var after = DateParts.of(asked, "afterKnownAt");
        model.addAttribute("beforeKnownAt", before);
        model.addAttribute("afterKnownAt", after);
        var name = asked.getOrDefault("name", FIRST_TABLE);
        model.addAttribute("name", name);
        model.addAttribute("names", ReportTables.names());
        model.addAttribute("words", reports.words(after.end("afterKnownAt")));
        model.addAttribute(
                "found",
                compared.report(
                        account,
                        name,
                        period(asked),
                        unit(asked),
                        before.end("beforeKnownAt"),
                        after.end("afterKnownAt")));
        return "reports-compare";
    }

    private void around(Account account, Map<String, String> asked, Model model) {
        model.addAttribute("year", periods.year(asked.get("year")));
        model.addAttribute("units", choices.ever(statistics.units(account)));
    }

    private Function<Point, StatisticsQuestion> question(Account account, Map<String, String> asked) {
        var period = period(asked);
        return point -> statistics.question(
                account,
                period,
                unit(asked),
                null,
                point.asOf(),
                point.knownAt().equals(Instant.MAX) ? null : point.knownAt());
    }

    private ReportPeriod period(Map<String, String> asked) {
        return ReportPeriod.year(periods.year(asked.get("year")));
    }

    private Point point(Map<String, String> asked, String side, Model model) {
        var asOf = DateParts.of(asked, side + "AsOf");
        var knownAt = DateParts.of(asked, side + "KnownAt");
        model.addAttribute(side + "AsOf", asOf);
        model.addAttribute(side + "KnownAt", knownAt);
        var at = asOf.end(side + "AsOf");
        var point = new Point(at == null ? ledger.clock().instant() : at, knownAt.end(side + "KnownAt"));
        model.addAttribute(side, point);
        model.addAttribute("now", Instant.MAX);
        return point;
    }

    private StatisticsWords words(Point point, Locale language) {
        return new StatisticsWords(
                ledger.rulesAt(point.knownAt()).catalogue(), key -> messages.getMessage(key, null, language), language);
    }

    private static By by(Map<String, String> asked) {
        return By.of(asked.getOrDefault("by", By.UNIT.name()));
    }

    private static String unit(Map<String, String> asked) {
        var unit = asked.get("unit");
        return unit == null || unit.isBlank() ? null : unit.strip();
    }
}
