package org.dossierledger.app.report;

import java.util.Locale;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.statistics.StatisticsParameters;
import org.dossierledger.shared.deadline.Moment;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The statutory tables over REST; see docs/api.md. */
@RestController
@RequestMapping("/api/v1/reports")
class ReportApi {

    private final ReportDesk desk;

    ReportApi(ReportDesk desk) {
        this.desk = desk;
    }

    /** @param name as the circular has it, with a hyphen: {@code 01-XLD} */
    @GetMapping("/{name}")
    ResponseEntity<?> report(
            @AuthenticationPrincipal Account account,
            @PathVariable String name,
            @RequestParam(required = false) String from,
            @RequestParam(required = false) String to,
            @RequestParam(required = false) Integer year,
            @RequestParam(required = false) Integer quarter,
            @RequestParam(required = false) Integer months,
            @RequestParam(required = false) String unit,
            @RequestParam(required = false) String answering,
            @RequestParam(required = false) String knownAt,
            @RequestParam(defaultValue = "json") String format,
            Locale language) {
        var known = knownAt == null ? null : Moment.asOf(knownAt);
        var table = desk.table(
                account,
                name,
                ReportQuestion.period(from, to, year, quarter, months),
                unit,
                StatisticsParameters.answeringOn(answering),
                known);
        return format.equals("json")
                ? ResponseEntity.ok(ReportAnswer.of(table, desk.words(known), language))
                : desk.file(table, desk.words(known), format, language);
    }
}
