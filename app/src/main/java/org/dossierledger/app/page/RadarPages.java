package org.dossierledger.app.page;

import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.radar.RadarDesk;
import org.dossierledger.app.security.DossierAccess;
import org.dossierledger.shared.unit.UnitReading;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Dấu hiệu cần xem xét: what may deserve a look, by rule and unit, with the events that show it. */
@Controller
class RadarPages {

    private static final int PAGE = 25;
    private static final int DAYS = 366;

    private final Ledger ledger;
    private final RadarDesk desk;
    private final DossierAccess access;

    RadarPages(Ledger ledger, RadarDesk desk, DossierAccess access) {
        this.ledger = ledger;
        this.desk = desk;
        this.access = access;
    }

    @GetMapping("/radar")
    String radar(
            @AuthenticationPrincipal Account account,
            @RequestParam(required = false) String unit,
            @RequestParam(required = false) String actor,
            @RequestParam(required = false) String record,
            @RequestParam(required = false) String rule,
            @ModelAttribute(name = "from", binding = false) DateParts from,
            @ModelAttribute(name = "to", binding = false) DateParts to,
            @ModelAttribute(name = "answering", binding = false) DateParts answering,
            @RequestParam(required = false) String cursor,
            @RequestParam Map<String, String> parameters,
            Model model) {
        var start = from.start("from");
        // a year back unless somebody asks for more
        var since = start == null ? ledger.clock().instant().minus(DAYS, ChronoUnit.DAYS) : start;
        var answer = desk.answer(
                account,
                blank(unit),
                new UnitReading(ledger.catalogue().units(), answering.date("answering")),
                blank(actor),
                blank(record),
                blank(rule),
                since,
                to.end("to"),
                blank(cursor),
                PAGE);
        model.addAttribute("narrower", narrower(parameters));
        var seen = access.unitsSeenBy(account);
        model.addAttribute("answer", answer);
        model.addAttribute(
                "most", answer.byRule().values().stream().max(Long::compare).orElse(1L));
        model.addAttribute("since", since);
        model.addAttribute("rules", ledger.reads().radar().rules());
        model.addAttribute(
                "units",
                ledger.catalogue().units().all().stream()
                        .filter(each -> seen.contains(each.code().value()))
                        .toList());
        return "radar";
    }

    /** The same question, for a link that adds a rule to it. */
    private static String narrower(Map<String, String> parameters) {
        var address = UriComponentsBuilder.fromPath("/radar");
        parameters.forEach((name, value) -> {
            if (!value.isBlank() && !Set.of("rule", "cursor", "lang").contains(name)) {
                address.queryParam(name, "{" + name + "}");
            }
        });
        return address.encode().buildAndExpand(parameters).toUriString();
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

    @ModelAttribute("answering")
    DateParts answering(@RequestParam Map<String, String> parameters) {
        return DateParts.of(parameters, "answering");
    }
}
