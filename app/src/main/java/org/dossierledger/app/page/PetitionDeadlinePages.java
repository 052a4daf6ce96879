package org.dossierledger.app.page;

import java.time.Instant;
import java.util.Locale;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.deadline.ExplainedDeadline;
import org.dossierledger.app.petition.PetitionAccess;
import org.dossierledger.app.petition.PetitionDesk;
import org.dossierledger.app.petition.PetitionViewing;
import org.dossierledger.query.petition.PetitionState;
import org.dossierledger.query.timeline.Sentences;
import org.dossierledger.shared.deadline.DeadlineTexts;
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

    PetitionDeadlinePages(Ledger ledger, PetitionDesk desk, PetitionAccess access, PetitionViewing viewing) {
        this.ledger = ledger;
        this.desk = desk;
        this.access = access;
        this.viewing = viewing;
    }

    /**
     * @param label of the deadline where no duty hangs on it
     * @param owed whether it is what counts now
     * @param moved the due day as it would be counted today; null where it is the stored one
     */
    record Explained(
            PetitionDeadlines.Stated stated, String label, boolean owed, ExplainedDeadline deadline, Instant moved) {

        public String anchor() {
            return stated.anchor();
        }
    }

    @GetMapping("/petitions/{petition}/deadlines")
    String page(@AuthenticationPrincipal Account account, @PathVariable String petition, Model model, Locale language) {
        var state = desk.state(petition);
        access.see(account, state);
        viewing.record(account, state, "deadlines", "web");
        var sentences = new Sentences(ledger.catalogue(), language.getLanguage());
        var deadlines = PetitionDeadlines.of(
                ledger.reads().petitions().timeline(state.id(), Instant.MAX, Instant.MAX, sentences));
        model.addAttribute("state", state);
        model.addAttribute(
                "deadlines",
                deadlines.all().stream()
                        .map(stated -> explained(stated, isOwed(state, deadlines, stated), sentences, language))
                        .toList());
        return "petition-deadlines";
    }

    private static boolean isOwed(PetitionState state, PetitionDeadlines deadlines, PetitionDeadlines.Stated stated) {
        return state.duties().stream().anyMatch(owed -> owed.duty() == stated.duty())
                && deadlines.of(stated.duty()).filter(stated::equals).isPresent();
    }

    private Explained explained(PetitionDeadlines.Stated stated, boolean owed, Sentences sentences, Locale language) {
        var explanation = ledger.deadlines().explain(stated.deadline());
        var today = explanation.deadline().due();
        return new Explained(
                stated,
                sentences.nameOf(stated.entry().type(), stated.field()),
                owed,
                ExplainedDeadline.of(explanation, new DeadlineTexts(language)),
                today.equals(stated.deadline().due()) ? null : today);
    }
}
