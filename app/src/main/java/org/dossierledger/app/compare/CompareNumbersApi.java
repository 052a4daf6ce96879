package org.dossierledger.app.compare;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.compare.ComparedLists.Asking;
import org.dossierledger.app.report.ReportDesk;
import org.dossierledger.app.report.ReportQuestion;
import org.dossierledger.app.statistics.StatisticsDesk;
import org.dossierledger.app.statistics.StatisticsParameters;
import org.dossierledger.query.compare.Point;
import org.dossierledger.query.statistics.By;
import org.dossierledger.query.statistics.CountedDossiers;
import org.dossierledger.query.statistics.Figure;
import org.dossierledger.query.statistics.FigureDifferences;
import org.dossierledger.query.statistics.StatisticsQuestion;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.deadline.Moment;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Numbers at two instants over REST, for who may read the numbers; see docs/api.md. */
@RestController
@RequestMapping("/api/v1")
class CompareNumbersApi {

    private static final int LARGEST_PAGE = 50;

    private final Ledger ledger;
    private final StatisticsDesk desk;
    private final ReportDesk reports;
    private final ComparedLists compared;

    CompareNumbersApi(Ledger ledger, StatisticsDesk desk, ReportDesk reports, ComparedLists compared) {
        this.ledger = ledger;
        this.desk = desk;
        this.reports = reports;
        this.compared = compared;
    }

    @GetMapping("/statistics/compared")
    FigureDifferences statistics(
            @AuthenticationPrincipal Account account,
            @RequestParam(defaultValue = "unit") String by,
            @RequestParam Map<String, String> asked) {
        return compared.statistics(question(account, asked), By.of(by), before(asked), after(asked));
    }

    /** The dossiers behind a difference. @param key the row in which it stands; without: of all rows */
    @GetMapping("/statistics/compared/dossiers")
    ComparedLists.Page<CountedDossiers.Row> dossiers(
            @AuthenticationPrincipal Account account,
            @RequestParam(defaultValue = "unit") String by,
            @RequestParam(required = false) String key,
            @RequestParam String figure,
            @RequestParam(required = false) String cursor,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam Map<String, String> asked,
            Locale language) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new InvalidField("limit", "malformed");
        }
        var rows = By.of(by);
        var whole = question(account, asked);
        return compared.counted(
                account,
                key == null ? whole : point -> whole.apply(point).row(rows, key),
                Figure.of(figure),
                before(asked),
                after(asked),
                cursor,
                limit,
                new Asking(language.getLanguage(), "api"));
    }

    /** @param key of the row. @param column number as the form prints it. @param heading in the reader's language */
    private record Cell(String key, String column, String heading, long before, long after) {}

    private record Cells(List<Cell> cells) {}

    /** @param name with a hyphen for the slash: {@code 01-XLD} */
    @GetMapping("/reports/compared")
    Cells report(
            @AuthenticationPrincipal Account account,
            @RequestParam String name,
            @RequestParam Map<String, String> asked,
            Locale language) {
        if (asked.containsKey("beforeAsOf") || asked.containsKey("afterAsOf")) {
            throw new InvalidField(asked.containsKey("beforeAsOf") ? "beforeAsOf" : "afterAsOf", "onlyKnown");
        }
        var words = reports.words(moment(asked, "afterKnownAt"));
        var found = compared.report(
                account,
                name,
                ReportQuestion.period(asked),
                asked.get("unit"),
                moment(asked, "beforeKnownAt"),
                moment(asked, "afterKnownAt"));
        return new Cells(found.cells().stream()
                .map(each -> new Cell(
                        each.key(),
                        each.column().code(),
                        words.path(each.column(), language),
                        each.before(),
                        each.after()))
                .toList());
    }

    private Function<Point, StatisticsQuestion> question(Account account, Map<String, String> asked) {
        var period = ReportQuestion.period(asked);
        var answering = StatisticsParameters.answeringOn(asked.get("answering"));
        return point -> StatisticsParameters.only(
                desk.question(
                        account,
                        period,
                        asked.get("unit"),
                        answering,
                        point.asOf(),
                        point.knownAt().equals(Instant.MAX) ? null : point.knownAt()),
                asked.get("field"),
                asked.get("procedure"),
                asked.get("channel"));
    }

    private Point before(Map<String, String> asked) {
        return point(asked, "before");
    }

    private Point after(Map<String, String> asked) {
        return point(asked, "after");
    }

    private Point point(Map<String, String> asked, String side) {
        var asOf = moment(asked, side + "AsOf");
        return new Point(asOf == null ? ledger.clock().instant() : asOf, moment(asked, side + "KnownAt"));
    }

    private static Instant moment(Map<String, String> asked, String name) {
        return asked.get(name) == null ? null : Moment.asOf(asked.get(name));
    }
}
