package org.dossierledger.app.page;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.petition.PetitionAccess;
import org.dossierledger.app.request.RegisterMoment;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.petition.PetitionStatus;
import org.dossierledger.shared.unit.UnitReading;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Sổ theo dõi đơn: all kinds, or one. A look at the list tells no content and no name. */
@Controller
class PetitionListPages {

    private static final int PAGE = 25;
    private static final List<String> KINDS = List.of("complaint", "denunciation", "feedback", "petition");

    private final Ledger ledger;
    private final PetitionAccess access;
    private final UnitChoices choices;

    PetitionListPages(Ledger ledger, PetitionAccess access, UnitChoices choices) {
        this.ledger = ledger;
        this.access = access;
        this.choices = choices;
    }

    @GetMapping("/petitions")
    String register(
            @AuthenticationPrincipal Account account,
            @RequestParam(required = false) String kind,
            @RequestParam(required = false) String name,
            @RequestParam(required = false) String code,
            @RequestParam(required = false) String unit,
            @RequestParam(required = false) String officer,
            @RequestParam(required = false) PetitionStatus status,
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam(defaultValue = "false") boolean dueFirst,
            @RequestParam(required = false) String cursor,
            @RequestParam Map<String, String> parameters,
            Model model) {
        var only = blank(kind);
        if (only != null && !KINDS.contains(only)) {
            throw new InvalidField("kind", "unknown");
        }
        var from = DateParts.of(parameters, "from");
        var to = DateParts.of(parameters, "to");
        var answering = DateParts.of(parameters, "answering");
        var asOf = DateParts.of(parameters, "asOf");
        var knownAt = DateParts.of(parameters, "knownAt");
        var rules = ledger.rulesAt(knownAt.end("knownAt"));
        var reading = new UnitReading(rules.catalogue().units(), answering.date("answering"));
        var then = RegisterMoment.of(asOf.end("asOf"), knownAt.end("knownAt"), ledger.clock());
        var asked = access.search(account, blank(unit), reading.on());
        var search = (then == null ? asked : access.search(account, null))
                .ofKinds(only == null ? null : Set.of(only))
                .named(blank(name), blank(code))
                .with(blank(officer), status)
                .received(from.start("receivedFrom"), to.end("receivedTo"))
                .ordered(open, dueFirst)
                .page(blank(cursor), PAGE);
        var register = ledger.reads().petitionRegister();
        var page = then == null ? register.find(search) : register.find(search, then.within(asked.scope()));
        model.addAttribute("page", page.read(reading));
        model.addAttribute("asOf", asOf);
        model.addAttribute("knownAt", knownAt);
        model.addAttribute("kinds", KINDS);
        model.addAttribute("kind", only);
        model.addAttribute("statuses", PetitionStatus.values());
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute("answering", answering);
        var seen = access.unitsSeenBy(account);
        model.addAttribute("units", choices.ever(seen));
        return "petitions";
    }

    private static String blank(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
