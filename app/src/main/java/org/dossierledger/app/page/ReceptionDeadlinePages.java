package org.dossierledger.app.page;

import java.time.Instant;
import java.util.Locale;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.reception.ReceptionAccess;
import org.dossierledger.app.reception.ReceptionDesk;
import org.dossierledger.app.security.RecordViews;
import org.dossierledger.query.timeline.Sentences;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Why something is owed to a visitor until its day: every deadline of the visit, explained by the law it names. */
@Controller
class ReceptionDeadlinePages {

    private final Ledger ledger;
    private final ReceptionDesk desk;
    private final ReceptionAccess access;
    private final RecordViews views;
    private final ExplainedDeadlines explained;

    ReceptionDeadlinePages(
            Ledger ledger,
            ReceptionDesk desk,
            ReceptionAccess access,
            RecordViews views,
            ExplainedDeadlines explained) {
        this.ledger = ledger;
        this.desk = desk;
        this.access = access;
        this.views = views;
        this.explained = explained;
    }

    @GetMapping("/receptions/{reception}/deadlines")
    String page(
            @AuthenticationPrincipal Account account, @PathVariable String reception, Model model, Locale language) {
        var state = desk.state(reception);
        access.see(account, state);
        views.record(account, state.id(), "web");
        var sentences = new Sentences(ledger.catalogue(), language.getLanguage());
        var entries = ledger.reads().receptions().timeline(state.id(), Instant.MAX, Instant.MAX, sentences);
        model.addAttribute("state", state);
        model.addAttribute("deadlines", explained.of(entries, state.duties(), language));
        return "reception-deadlines";
    }
}
