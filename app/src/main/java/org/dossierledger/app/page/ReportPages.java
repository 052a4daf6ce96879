package org.dossierledger.app.page;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.page.ReportPeriods.Kind;
import org.dossierledger.app.report.ReportChart;
import org.dossierledger.app.report.ReportDesk;
import org.dossierledger.app.report.ReportQuestion;
import org.dossierledger.app.report.ReportTables;
import org.dossierledger.app.report.ReportWords;
import org.dossierledger.app.security.DossierAccess;
import org.dossierledger.app.statistics.StatisticsParameters;
import org.dossierledger.query.report.ReportTable;
import org.dossierledger.query.report.ReportTable.Column;
import org.dossierledger.shared.deadline.Moment;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Statutory tables (báo cáo thống kê): looked at, and taken away as a file. */
@Controller
class ReportPages {

    private static final String FIRST = "01/XLD";
    private static final int EXACT = 6;

    /** Circular 01/2020/TT-VPCP: a column of its own for the number of the line. */
    private static final String NUMBERED = "II.06";

    private final ReportDesk desk;
    private final DossierAccess access;
    private final ReportPeriods periods;
    private final UnitChoices choices;

    ReportPages(ReportDesk desk, DossierAccess access, ReportPeriods periods, UnitChoices choices) {
        this.desk = desk;
        this.access = access;
        this.periods = periods;
        this.choices = choices;
    }

    @GetMapping("/reports")
    String report(
            @AuthenticationPrincipal Account account,
            @RequestParam(required = false) String name,
            @RequestParam(required = false) Kind kind,
            @RequestParam(required = false) String year,
            @ModelAttribute(name = "from", binding = false) DateParts from,
            @ModelAttribute(name = "to", binding = false) DateParts to,
            @ModelAttribute(name = "knownAt", binding = false) DateParts knownAt,
            @ModelAttribute(name = "answering", binding = false) DateParts answering,
            @RequestParam(required = false) String unit,
            Model model) {
        var chosen = name == null || name.isBlank() ? FIRST : name;
        var wanted = kind == null ? Kind.YEAR : kind;
        var of = periods.year(year);
        var on = answering.date("answering");
        var table =
                desk.table(account, chosen, periods.of(wanted, of, from, to), blank(unit), on, knownAt.end("knownAt"));
        model.addAttribute("answeringOn", on);
        model.addAttribute("known", knownAt.date("knownAt"));
        var seen = access.unitsSeenBy(account);
        model.addAttribute("table", table);
        model.addAttribute(
                "notCounted",
                access.notCounted(account, table.period().from(), table.period().to()));
        model.addAttribute("reporting", blank(unit) == null ? account.unit().value() : blank(unit));
        model.addAttribute("numbered", table.name().startsWith(NUMBERED));
        model.addAttribute("words", desk.words(knownAt.end("knownAt")));
        model.addAttribute("headings", headings(table));
        model.addAttribute("chart", ReportChart.of(table));
        model.addAttribute("names", ReportTables.names());
        model.addAttribute("kinds", Kind.values());
        model.addAttribute("kind", wanted);
        model.addAttribute("year", of);
        model.addAttribute("units", choices.ever(seen));
        return "reports";
    }

    /** The same table as a file; the API has another way of signing in. */
    @GetMapping("/reports/file")
    ResponseEntity<byte[]> file(
            @AuthenticationPrincipal Account account,
            @RequestParam String name,
            @RequestParam String from,
            @RequestParam String to,
            @RequestParam(required = false) String unit,
            @RequestParam(required = false) String answering,
            @RequestParam(required = false) String knownAt,
            @RequestParam String format,
            Locale language) {
        var period = ReportQuestion.period(from, to, null, null, null);
        var known = blank(knownAt) == null ? null : Moment.asOf(knownAt);
        return desk.file(
                desk.table(
                        account, name, period, blank(unit), StatisticsParameters.answeringOn(blank(answering)), known),
                desk.words(known),
                format,
                language);
    }

    private static List<List<ReportTable.Heading>> headings(ReportTable table) {
        return IntStream.range(0, table.depth())
                .mapToObj(row -> table.headings().stream()
                        .filter(cell -> cell.row() == row)
                        .toList())
                .toList();
    }

    private static String blank(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Templates call it for each number: nothing where the registers do not tell. */
    @ModelAttribute("cell")
    Cell cell(Locale language) {
        return (column, counted) -> {
            var number = ReportWords.number(column, counted);
            return number == null ? "" : written(number, language);
        };
    }

    interface Cell {
        String of(Column column, long counted);
    }

    private static String written(BigDecimal number, Locale language) {
        var format = NumberFormat.getNumberInstance(language);
        format.setMaximumFractionDigits(EXACT);
        return format.format(number);
    }

    @ModelAttribute("from")
    DateParts from(@RequestParam Map<String, String> parameters) {
        return DateParts.of(parameters, "from");
    }

    @ModelAttribute("knownAt")
    DateParts knownAt(@RequestParam Map<String, String> parameters) {
        return DateParts.of(parameters, "knownAt");
    }

    @ModelAttribute("answering")
    DateParts answering(@RequestParam Map<String, String> parameters) {
        return DateParts.of(parameters, "answering");
    }

    @ModelAttribute("to")
    DateParts to(@RequestParam Map<String, String> parameters) {
        return DateParts.of(parameters, "to");
    }
}
