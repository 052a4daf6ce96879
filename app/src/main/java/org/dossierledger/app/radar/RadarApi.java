package org.dossierledger.app.radar;

import java.util.List;
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
@RequestMapping("/api/v1/radar")
class RadarApi {

    private static final int LARGEST_PAGE = 200;

    private final RadarDesk desk;
    private final Ledger ledger;

    RadarApi(RadarDesk desk, Ledger ledger) {
        this.desk = desk;
        this.ledger = ledger;
    }

    @GetMapping
    RadarAnswer signs(
            @AuthenticationPrincipal Account account,
            @RequestParam(required = false) String unit,
            @RequestParam(required = false) String answering,
            @RequestParam(required = false) String actor,
            @RequestParam(required = false) String record,
            @RequestParam(required = false) String rule,
            @RequestParam(required = false) String from,
            @RequestParam(required = false) String to,
            @RequestParam(required = false) String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new InvalidField("limit", "malformed");
        }
        return desk.answer(
                account,
                unit,
                UnitReading.of(ledger.catalogue().units(), answering),
                actor,
                record,
                rule,
                from == null ? null : Moment.startOf(from),
                to == null ? null : Moment.asOf(to),
                cursor,
                limit);
    }

    /** What is looked for, with its thresholds and why. */
    @GetMapping("/rules")
    List<RadarRule> rules() {
        return ledger.reads().radar().rules();
    }
}
