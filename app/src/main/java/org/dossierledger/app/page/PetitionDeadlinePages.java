package org.dossierledger.app.page;

import java.time.Instant;
import java.util.Locale;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.petition.PetitionAccess;
import org.dossierledger.app.petition.PetitionDesk;
import org.dossierledger.app.petition.PetitionViewing;
import org.dossierledger.query.timeline.Sentences;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Why something about a petition is due on its day: every deadline that it ever had, explained by the law it names. */
@Controller
class PetitionDeadlinePages {

    private final Ledger ledger;
    private final PetitionDesk desk;
    private final PetitionAccess access;
    private final PetitionViewing viewing;
    private final ExplainedDeadlines explained;

    PetitionDeadlinePages(
            Ledger ledger,
            PetitionDesk desk,
            PetitionAccess access,
            PetitionViewing viewing,
            ExplainedDeadlines explained) {
        this.ledger = ledger;
        this.desk = desk;
        this.access = access;
        this.viewing = viewing;
        this.explained = explained;
    }

    @GetMapping("/petitions/{petition}/deadlines")
    String page(@AuthenticationPrincipal Account account, @PathVariable String petition, Model model, Locale language) {
        var state = desk.state(petition);
        access.see(account, state);
        viewing.record(account, state, "deadlines", "web");
        var sentences = new Sentences(ledger.catalogue(), language.getLanguage());
        var entries = ledger.reads().petitions().timeline(state.id(), Instant.MAX, Instant.MAX, sentences);
        model.addAttribute("state", state);
        model.addAttribute("deadlines", explained.of(entries, state.duties(), language));
        return "petition-deadlines";
    }
}
