package org.dossierledger.app.page;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.reception.ReceptionAccess;
import org.dossierledger.app.reception.ReceptionAction;
import org.dossierledger.app.reception.ReceptionDesk;
import org.dossierledger.app.reception.ReceptionLinks;
import org.dossierledger.app.security.RecordViews;
import org.dossierledger.query.reception.ReceptionState;
import org.dossierledger.query.timeline.Sentences;
import org.dossierledger.shared.duty.Duty;
import org.dossierledger.shared.petition.Petitioner;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One visit: who came with what, what is owed, what came of it, what can come next, and what happened. */
@Controller
class ReceptionPages {

    private final Ledger ledger;
    private final ReceptionDesk desk;
    private final ReceptionAccess access;
    private final ReceptionLinks links;
    private final RecordViews views;
    private final PetitionView view;
    private final Formats formats;
    private final MessageSource messages;

    ReceptionPages(
            Ledger ledger,
            ReceptionDesk desk,
            ReceptionAccess access,
            ReceptionLinks links,
            RecordViews views,
            PetitionView view,
            Formats formats,
            MessageSource messages) {
        this.ledger = ledger;
        this.desk = desk;
        this.access = access;
        this.links = links;
        this.views = views;
        this.view = view;
        this.formats = formats;
        this.messages = messages;
    }

    @GetMapping("/receptions/{reception}")
    String page(
            @AuthenticationPrincipal Account account,
            @PathVariable String reception,
            @RequestParam Map<String, String> parameters,
            Model model,
            Locale language) {
        var now = desk.state(reception);
        access.see(account, now);
        views.record(account, now.id(), "web");
        var asOf = DateParts.of(parameters, "asOf");
        var knownAt = DateParts.of(parameters, "knownAt");
        var present = asOf.empty() && knownAt.empty();
        var at = asOf.empty() ? ledger.clock().instant() : asOf.end("asOf");
        var known = knownAt.empty() ? Instant.MAX : knownAt.end("knownAt");
        var state = present ? now : ledger.reads().receptions(known).state(now.id(), at, known);
        model.addAttribute("asOf", asOf);
        model.addAttribute("knownAt", knownAt);
        model.addAttribute("past", !present);
        model.addAttribute("state", state);
        brought(account, state, model, language);
        told(state, at, known, model, language);
        model.addAttribute("actions", present ? actions(account, now) : List.of());
        return "reception";
    }

    private void brought(Account account, ReceptionState state, Model model, Locale language) {
        var erased = messages.getMessage("erased", null, language);
        model.addAttribute("people", view.people(state.visitors()));
        model.addAttribute(
                "protectedOnes",
                state.visitors().stream().filter(Petitioner::isProtected).count());
        model.addAttribute("summary", view.text(state.summary(), erased));
        model.addAttribute("request", view.text(state.request(), erased));
        model.addAttribute("conclusion", view.text(state.conclusion(), erased));
        model.addAttribute(
                "petitions",
                links.open(state).stream()
                        .flatMap(each -> view.link(account, "visit", each.petition()).stream())
                        .toList());
    }

    private void told(ReceptionState state, Instant at, Instant known, Model model, Locale language) {
        var sentences = new Sentences(ledger.rulesAt(known).catalogue(), language.getLanguage());
        var entries = ledger.reads().receptions().timeline(state.id(), at, known, sentences);
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

    private static List<ReceptionAction> actions(Account account, ReceptionState now) {
        return Arrays.stream(ReceptionAction.values())
                .filter(action -> action.allowedTo(account.role()) && action.possible(now))
                .toList();
    }
}
