package org.dossierledger.app.page;

import java.util.Map;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.reception.ReceptionAccess;
import org.dossierledger.app.request.RegisterMoment;
import org.dossierledger.app.security.DossierAccess;
import org.dossierledger.query.reception.ReceptionSearch;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.reception.Mode;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Register of visits, the newest first. A look at the list tells no content and no name. */
@Controller
class ReceptionListPages {

    private static final int PAGE = 25;

    private final Ledger ledger;
    private final ReceptionAccess access;
    private final DossierAccess units;
    private final UnitChoices choices;

    ReceptionListPages(Ledger ledger, ReceptionAccess access, DossierAccess units, UnitChoices choices) {
        this.ledger = ledger;
        this.access = access;
        this.units = units;
        this.choices = choices;
    }

    @GetMapping("/receptions")
    String register(
            @AuthenticationPrincipal Account account,
            @RequestParam(required = false) String name,
            @RequestParam(required = false) String code,
            @RequestParam(required = false) String unit,
            @RequestParam(required = false) Mode mode,
            @RequestParam(required = false) PetitionKind kind,
            @RequestParam(required = false) String cursor,
            @RequestParam Map<String, String> parameters,
            Model model) {
        var seen = access.unitsSeenBy(account);
        var from = DateParts.of(parameters, "from");
        var to = DateParts.of(parameters, "to");
        var asOf = DateParts.of(parameters, "asOf");
        var knownAt = DateParts.of(parameters, "knownAt");
        var then = RegisterMoment.of(asOf.end("asOf"), knownAt.end("knownAt"), ledger.clock());
        var asked = units.narrowed(access.scopeOf(account), blank(unit));
        var search = new ReceptionSearch(
                blank(name),
                blank(code),
                then == null ? asked : access.scopeOf(account),
                mode,
                kind,
                from.start("receivedFrom"),
                to.end("receivedTo"),
                blank(cursor),
                PAGE);
        var register = ledger.reads().receptionRegister();
        model.addAttribute("page", then == null ? register.find(search) : register.find(search, then.within(asked)));
        model.addAttribute("asOf", asOf);
        model.addAttribute("knownAt", knownAt);
        model.addAttribute("modes", Mode.values());
        model.addAttribute("kinds", PetitionKind.values());
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute("units", choices.ever(seen));
        return "receptions";
    }

    private static String blank(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
