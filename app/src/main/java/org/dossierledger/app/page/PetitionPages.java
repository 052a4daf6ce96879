package org.dossierledger.app.page;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.account.Role;
import org.dossierledger.app.petition.PetitionAccess;
import org.dossierledger.app.petition.PetitionAction;
import org.dossierledger.app.petition.PetitionDesk;
import org.dossierledger.app.petition.PetitionViewing;
import org.dossierledger.query.petition.PetitionState;
import org.dossierledger.query.timeline.Sentences;
import org.dossierledger.shared.complaint.ComplaintOutcome;
import org.dossierledger.shared.denunciation.DenunciationOutcome;
import org.dossierledger.shared.duty.Duty;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.petition.PetitionStatus;
import org.dossierledger.shared.petition.Petitioner;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One petition: where it stands, what is owed, what can come next, and what happened. */
@Controller
class PetitionPages {

    private final Ledger ledger;
    private final PetitionDesk desk;
    private final PetitionAccess access;
    private final PetitionViewing viewing;
    private final PetitionView view;
    private final PetitionWords words;
    private final Formats formats;
    private final MessageSource messages;

    PetitionPages(
            Ledger ledger,
            PetitionDesk desk,
            PetitionAccess access,
            PetitionViewing viewing,
            PetitionView view,
            PetitionWords words,
            Formats formats,
            MessageSource messages) {
        this.ledger = ledger;
        this.desk = desk;
        this.access = access;
        this.viewing = viewing;
        this.view = view;
        this.words = words;
        this.formats = formats;
        this.messages = messages;
    }

    @GetMapping("/petitions/{petition}")
    String page(
            @AuthenticationPrincipal Account account,
            @PathVariable String petition,
            @RequestParam Map<String, String> parameters,
            Model model,
            Locale language) {
        var now = desk.state(petition);
        access.see(account, now);
        viewing.record(account, now, "page", "web");
        var asOf = DateParts.of(parameters, "asOf");
        var knownAt = DateParts.of(parameters, "knownAt");
        var present = asOf.empty() && knownAt.empty();
        var at = asOf.empty() ? ledger.clock().instant() : asOf.end("asOf");
        var known = knownAt.empty() ? Instant.MAX : knownAt.end("knownAt");
        var state = present ? now : ledger.reads().petitions(known).state(now.id(), at, known);
        model.addAttribute("asOf", asOf);
        model.addAttribute("knownAt", knownAt);
        model.addAttribute("past", !present);
        model.addAttribute("state", state);
        stated(account, state, at, model, language);
        told(state, at, known, model, language);
        model.addAttribute(
                "correctable", present && PetitionAction.CORRECTION.allowedTo(account.role()) && !isSecret(now));
        model.addAttribute("actions", present ? actions(account, now) : List.of());
        model.addAttribute("key", UUID.randomUUID().toString());
        model.addAttribute("mayAttach", present && account.role() != Role.INSPECTOR && !isSecret(now));
        return "petition";
    }

    private void stated(Account account, PetitionState state, Instant at, Model model, Locale language) {
        var erased = messages.getMessage("erased", null, language);
        model.addAttribute("people", view.people(state.petitioners()));
        model.addAttribute(
                "protectedOnes",
                state.petitioners().stream().filter(Petitioner::isProtected).count());
        model.addAttribute("summary", view.text(state.summary(), erased));
        model.addAttribute("respondent", view.text(state.respondent(), erased));
        model.addAttribute("about", view.about(account, state));
        model.addAttribute("linked", view.linked(account, state, at));
        model.addAttribute("protracted", view.protracted(state));
        model.addAttribute("outcome", outcome(state));
        model.addAttribute("moment", ledger.clock().instant());
    }

    private void told(PetitionState state, Instant at, Instant known, Model model, Locale language) {
        var entries = ledger.reads()
                .petitions()
                .timeline(
                        state.id(),
                        at,
                        known,
                        new Sentences(ledger.rulesAt(known).catalogue(), language.getLanguage()));
        model.addAttribute("entries", entries);
        model.addAttribute(
                "details",
                new TimelineDetails(
                                formats,
                                ledger.keyring()::unseal,
                                key -> messages.getMessage(key, null, null, language))
                        .of(entries));
        var deadlines = PetitionDeadlines.of(entries);
        var explained = new EnumMap<Duty, String>(Duty.class);
        state.duties()
                .forEach(owed ->
                        deadlines.of(owed.duty()).ifPresent(stated -> explained.put(owed.duty(), stated.anchor())));
        model.addAttribute("explained", explained);
        model.addAttribute("anyDeadline", !deadlines.all().isEmpty());
    }

    private static List<PetitionAction> actions(Account account, PetitionState now) {
        return Arrays.stream(PetitionAction.values())
                .filter(action -> action.allowedTo(account.role()) && action.possible(now))
                .filter(action -> !ofIdentity(action))
                .filter(action -> action != PetitionAction.NOTICE || StepView.owesNotice(now))
                .toList();
    }

    /** What is done with a request for the identity stands beside that request. */
    private static boolean ofIdentity(PetitionAction action) {
        return action.path().startsWith("identity-");
    }

    private String outcome(PetitionState petition) {
        if (petition.outcome() == null) {
            return null;
        }
        return words.of(
                petition.petitionKind() == PetitionKind.COMPLAINT
                        ? ComplaintOutcome.valueOf(petition.outcome())
                        : DenunciationOutcome.valueOf(petition.outcome()));
    }

    private static boolean isSecret(PetitionState petition) {
        return petition.status() == PetitionStatus.KEPT_OUTSIDE;
    }
}
