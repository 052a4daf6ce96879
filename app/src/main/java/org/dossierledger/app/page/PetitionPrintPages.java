package org.dossierledger.app.page;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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

/**
 * The receipt that whoever brings a petition takes home. Of what may be a denunciation it says neither who wrote it nor
 * that it is one: the paper may be found (Law on Denunciations 2018, arts 9.1.b and 56).
 */
@Controller
class PetitionPrintPages {

    private static final Set<String> REGISTERED = Set.of("PetitionReceived", "SecretPetitionNoted");

    private final Ledger ledger;
    private final PetitionDesk desk;
    private final PetitionAccess access;
    private final PetitionViewing viewing;
    private final PetitionView view;
    private final ReceiptMark mark;

    PetitionPrintPages(
            Ledger ledger,
            PetitionDesk desk,
            PetitionAccess access,
            PetitionViewing viewing,
            PetitionView view,
            ReceiptMark mark) {
        this.ledger = ledger;
        this.desk = desk;
        this.access = access;
        this.viewing = viewing;
        this.view = view;
        this.mark = mark;
    }

    @GetMapping("/petitions/{petition}/receipt")
    String receipt(
            @AuthenticationPrincipal Account account, @PathVariable String petition, Model model, Locale language) {
        var state = desk.state(petition);
        access.see(account, state);
        viewing.record(account, state, "receipt", "web");
        var guarded = state.confidential();
        model.addAttribute("state", state);
        model.addAttribute("guarded", guarded);
        model.addAttribute("people", guarded ? List.of() : view.people(state.petitioners()));
        ledger
                .reads()
                .petitions()
                .timeline(
                        state.id(),
                        ledger.clock().instant(),
                        Instant.MAX,
                        new Sentences(ledger.catalogue(), language.getLanguage()))
                .stream()
                .filter(entry -> REGISTERED.contains(entry.type()))
                .findFirst()
                .ifPresent(entry -> model.addAttribute("receivedBy", entry.actor()));
        mark.add(model, state.id(), state.code(), REGISTERED, 1);
        return "petition-receipt";
    }
}
