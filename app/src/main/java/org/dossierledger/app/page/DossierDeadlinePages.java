package org.dossierledger.app.page;

import java.time.Instant;
import java.util.Locale;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.deadline.ExplainedDeadline;
import org.dossierledger.app.dossier.Desk;
import org.dossierledger.app.security.DossierAccess;
import org.dossierledger.query.timeline.Sentences;
import org.dossierledger.shared.deadline.Deadline;
import org.dossierledger.shared.deadline.DeadlineTexts;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Why a dossier is due on its days: the deadlines as its events concluded them, explained by the law they name. */
@Controller
class DossierDeadlinePages {

    private final Ledger ledger;
    private final Desk desk;
    private final DossierAccess access;

    DossierDeadlinePages(Ledger ledger, Desk desk, DossierAccess access) {
        this.ledger = ledger;
        this.desk = desk;
        this.access = access;
    }

    /** @param heading name of the deadline in the message files */
    record Explained(String heading, String because, ExplainedDeadline deadline) {}

    @GetMapping("/dossiers/{dossier}/deadlines")
    String page(@AuthenticationPrincipal Account account, @PathVariable String dossier, Model model, Locale language) {
        var state = desk.state(dossier);
        access.see(account, state);
        var sentences = new Sentences(ledger.catalogue(), language.getLanguage());
        var stored =
                StoredDeadlines.of(ledger.reads().dossiers().timeline(state.id(), Instant.MAX, Instant.MAX, sentences));
        model.addAttribute("state", state);
        model.addAttribute("clocks", stored.clocks());
        if (stored.clocks() != null) {
            var legal = stored.clocks().legal();
            var today = ledger.deadlines().explain(legal).deadline();
            model.addAttribute("legal", explained(legal, stored.recordedAt(), language));
            model.addAttribute("moved", today.due().equals(legal.due()) ? null : today.due());
            model.addAttribute("promise", stored.promise());
            model.addAttribute("extensions", stored.extensions());
        }
        model.addAttribute(
                "others",
                stored.others().stream()
                        .map(step -> new Explained(
                                "field." + step.field(),
                                step.entry().summary(),
                                explained(step.deadline(), step.entry().recordedAt(), language)))
                        .toList());
        return "dossier-deadlines";
    }

    /** As it was counted when it went on record. */
    private ExplainedDeadline explained(Deadline deadline, Instant recordedAt, Locale language) {
        return ExplainedDeadline.of(
                ledger.rulesAt(recordedAt).deadlines().explain(deadline), new DeadlineTexts(language));
    }
}
