package org.dossierledger.app.statistics;

import java.time.Instant;
import java.util.Locale;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.report.ReportQuestion;
import org.dossierledger.query.report.ReportPeriod;
import org.dossierledger.query.statistics.By;
import org.dossierledger.query.statistics.CountedDossiers;
import org.dossierledger.query.statistics.Figure;
import org.dossierledger.query.statistics.StatisticsQuestion;
import org.dossierledger.query.statistics.UnitGrade;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.deadline.Moment;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Statistics over REST; see docs/api.md. */
@RestController
@RequestMapping("/api/v1/statistics")
class StatisticsApi {

    private static final int LARGEST_PAGE = 200;

    private final Ledger ledger;
    private final StatisticsDesk desk;
    private final MessageSource messages;

    StatisticsApi(Ledger ledger, StatisticsDesk desk, MessageSource messages) {
        this.ledger = ledger;
        this.desk = desk;
        this.messages = messages;
    }

    @GetMapping
    ResponseEntity<?> statistics(
            @AuthenticationPrincipal Account account,
            @RequestParam(required = false) String from,
            @RequestParam(required = false) String to,
            @RequestParam(required = false) Integer year,
            @RequestParam(required = false) Integer quarter,
            @RequestParam(required = false) Integer months,
            @RequestParam(defaultValue = "unit") String by,
            @RequestParam(required = false) String unit,
            @RequestParam(required = false) String answering,
            @RequestParam(required = false) String field,
            @RequestParam(required = false) String procedure,
            @RequestParam(required = false) String channel,
            @RequestParam(required = false) String asOf,
            @RequestParam(required = false) String knownAt,
            @RequestParam(defaultValue = "json") String format,
            Locale language) {
        var rows = By.of(by);
        var period = ReportQuestion.period(from, to, year, quarter, months);
        var question = question(account, period, unit, answering, asOf, knownAt);
        question = StatisticsParameters.only(question, field, procedure, channel);
        var words = new StatisticsWords(
                ledger.rulesAt(question.knownAt()).catalogue(),
                key -> messages.getMessage(key, null, language),
                language);
        var answer = StatisticsAnswer.of(question, ledger.clock().instant(), rows, desk.rows(question, rows), words);
        return switch (format) {
            case "json" -> told(account, period).body(answer);
            case "csv" ->
                told(account, period)
                        .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                        .body(StatisticsCsv.of(answer));
            default -> throw new InvalidField("format", "unknown");
        };
    }

    /** Says how many units are not counted because not all of the period may be seen. */
    private ResponseEntity.BodyBuilder told(Account account, ReportPeriod period) {
        var left = desk.notCounted(account, period);
        var answer = ResponseEntity.ok();
        return left == null ? answer : answer.header("Units-Not-Counted", String.valueOf(left.units()));
    }

    /**
     * The list behind a number.
     *
     * @param by, key the row in which it stands; without a key: of all rows
     */
    @GetMapping("/dossiers")
    CountedDossiers dossiers(
            @AuthenticationPrincipal Account account,
            @RequestParam(required = false) String from,
            @RequestParam(required = false) String to,
            @RequestParam(required = false) Integer year,
            @RequestParam(required = false) Integer quarter,
            @RequestParam(required = false) Integer months,
            @RequestParam(defaultValue = "unit") String by,
            @RequestParam(required = false) String key,
            @RequestParam String figure,
            @RequestParam(required = false) String unit,
            @RequestParam(required = false) String answering,
            @RequestParam(required = false) String field,
            @RequestParam(required = false) String procedure,
            @RequestParam(required = false) String channel,
            @RequestParam(required = false) String asOf,
            @RequestParam(required = false) String knownAt,
            @RequestParam(required = false) String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new InvalidField("limit", "malformed");
        }
        var period = ReportQuestion.period(from, to, year, quarter, months);
        var question = question(account, period, unit, answering, asOf, knownAt);
        question = StatisticsParameters.only(question, field, procedure, channel);
        var rows = By.of(by);
        return desk.list(key == null ? question : question.row(rows, key), Figure.of(figure), cursor, limit);
    }

    /** How far a unit, with everything below it, can be graded. */
    @GetMapping("/grading")
    UnitGrade grading(
            @AuthenticationPrincipal Account account,
            @RequestParam(required = false) String from,
            @RequestParam(required = false) String to,
            @RequestParam(required = false) Integer year,
            @RequestParam(required = false) Integer quarter,
            @RequestParam(required = false) Integer months,
            @RequestParam String unit,
            @RequestParam(required = false) String answering,
            @RequestParam(required = false) String asOf,
            @RequestParam(required = false) String knownAt) {
        var period = ReportQuestion.period(from, to, year, quarter, months);
        return desk.grade(question(account, period, unit, answering, asOf, knownAt));
    }

    private StatisticsQuestion question(
            Account account, ReportPeriod period, String unit, String answering, String asOf, String knownAt) {
        return desk.question(
                account, period, unit, StatisticsParameters.answeringOn(answering), moment(asOf), moment(knownAt));
    }

    private static Instant moment(String text) {
        return text == null ? null : Moment.asOf(text);
    }
}
