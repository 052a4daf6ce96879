package org.dossierledger.app.page;

import jakarta.servlet.http.HttpServletResponse;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.radar.RadarAsked;
import org.dossierledger.app.radar.RadarDesk;
import org.dossierledger.app.radar.RadarFile;
import org.dossierledger.app.radar.RadarMonths;
import org.dossierledger.app.security.DossierAccess;
import org.dossierledger.query.radar.BurstKey;
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
    private final RadarFile file;
    private final DossierAccess access;

    RadarPages(Ledger ledger, RadarDesk desk, RadarFile file, DossierAccess access) {
        this.ledger = ledger;
        this.desk = desk;
        this.file = file;
        this.access = access;
    }

    @GetMapping("/radar")
    String radar(
            @AuthenticationPrincipal Account account,
            @RequestParam(required = false) String cursor,
            @RequestParam Map<String, String> parameters,
            Model model) {
        var asked = asked(parameters);
        var answer = desk.answer(account, asked, blank(cursor), PAGE);
        model.addAttribute("narrower", address("/radar", parameters, Set.of("rule", "cursor", "lang")));
        // a burst is of one unit and whole, so that neither belongs into the address of its signs
        model.addAttribute("ofBurst", address("/radar", parameters, Set.of("rule", "unit", "cursor", "lang", "burst")));
        model.addAttribute("asFile", address("/radar/file", parameters, Set.of("cursor", "lang")));
        var seen = access.unitsSeenBy(account);
        model.addAttribute("answer", answer);
        model.addAttribute(
                "most", answer.byRule().values().stream().max(Long::compare).orElse(1L));
        model.addAttribute("months", RadarMonths.of(answer));
        model.addAttribute("burst", asked.burst() == null ? null : BurstKey.of(asked.burst()));
        model.addAttribute("since", asked.from());
        model.addAttribute("rules", ledger.reads().radar().rules());
        model.addAttribute(
                "units",
                ledger.catalogue().units().all().stream()
                        .filter(each -> seen.contains(each.code().value()))
                        .toList());
        return "radar";
    }

    /** The same, whole; the API has another way of signing in. */
    @GetMapping("/radar/file")
    void file(
            @AuthenticationPrincipal Account account,
            @RequestParam Map<String, String> parameters,
            HttpServletResponse response,
            Locale language) {
        file.send(account, asked(parameters), response, language);
    }

    private RadarAsked asked(Map<String, String> parameters) {
        var start = DateParts.of(parameters, "from").start("from");
        return new RadarAsked(
                blank(parameters.get("unit")),
                DateParts.of(parameters, "answering").date("answering"),
                blank(parameters.get("actor")),
                blank(parameters.get("record")),
                blank(parameters.get("rule")),
                blank(parameters.get("burst")),
                // a year back unless somebody asks for more
                start == null ? ledger.clock().instant().minus(DAYS, ChronoUnit.DAYS) : start,
                DateParts.of(parameters, "to").end("to"));
    }

    /** The same question, for a link that adds something to it, or takes it away as a file. */
    private static String address(String path, Map<String, String> parameters, Set<String> without) {
        var address = UriComponentsBuilder.fromPath(path);
        parameters.forEach((name, value) -> {
            if (!value.isBlank() && !without.contains(name)) {
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
