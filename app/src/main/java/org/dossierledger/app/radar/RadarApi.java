package org.dossierledger.app.radar;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Account;
import org.dossierledger.query.radar.RadarAnswer;
import org.dossierledger.query.radar.RadarRule;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.unit.UnitReading;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The radar over REST; see docs/api.md. */
@RestController
@RequestMapping("/api/v1")
class RadarApi {

    private static final int LARGEST_PAGE = 200;

    private final RadarDesk desk;
    private final RadarFile file;
    private final Ledger ledger;

    RadarApi(RadarDesk desk, RadarFile file, Ledger ledger) {
        this.desk = desk;
        this.file = file;
        this.ledger = ledger;
    }

    @GetMapping("/radar")
    RadarAnswer signs(
            @AuthenticationPrincipal Account account,
            @RequestParam Map<String, String> parameters,
            @RequestParam(required = false) String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new InvalidField("limit", "malformed");
        }
        return desk.answer(account, asked(parameters), cursor, limit);
    }

    @GetMapping("/radar.csv")
    void csv(
            @AuthenticationPrincipal Account account,
            @RequestParam Map<String, String> parameters,
            HttpServletResponse response,
            Locale language) {
        file.send(account, asked(parameters), response, language);
    }

    private static RadarAsked asked(Map<String, String> parameters) {
        var from = parameters.get("from");
        var to = parameters.get("to");
        return new RadarAsked(
                parameters.get("unit"),
                UnitReading.of(null, parameters.get("answering")).on(),
                parameters.get("actor"),
                parameters.get("record"),
                parameters.get("rule"),
                parameters.get("burst"),
                from == null ? null : Moment.startOf(from),
                to == null ? null : Moment.asOf(to));
    }

    /** What is looked for, with its thresholds and why. */
    @GetMapping("/radar/rules")
    List<RadarRule> rules() {
        return ledger.reads().radar().rules();
    }
}
