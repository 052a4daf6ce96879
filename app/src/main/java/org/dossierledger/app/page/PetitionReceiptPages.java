package org.dossierledger.app.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.petition.PetitionAccess;
import org.dossierledger.app.petition.PetitionDesk;
import org.dossierledger.app.request.Visit;
import org.dossierledger.app.serve.Problems;
import org.dossierledger.query.petition.PetitionState;
import org.dossierledger.shared.Refusal;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.petition.Petitioner;
import org.dossierledger.shared.petition.Source;
import org.dossierledger.shared.petition.Subject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Registers a petition, or that a secret one exists. */
@Controller
@RequestMapping("/petitions/receive")
class PetitionReceiptPages {

    private final Ledger ledger;
    private final PetitionDesk desk;
    private final PetitionAccess access;
    private final Problems problems;
    private final PetitionWords words;
    private final PetitionFromVisit fromVisit;
    private final UnitChoices choices;

    PetitionReceiptPages(
            Ledger ledger,
            PetitionDesk desk,
            PetitionAccess access,
            Problems problems,
            PetitionWords words,
            PetitionFromVisit fromVisit,
            UnitChoices choices) {
        this.ledger = ledger;
        this.desk = desk;
        this.access = access;
        this.problems = problems;
        this.words = words;
        this.fromVisit = fromVisit;
        this.choices = choices;
    }

    /** @param given {@code earlier}, {@code reference} and {@code reception} may stand in the address already */
    @GetMapping
    String form(@AuthenticationPrincipal Account account, @RequestParam Map<String, String> given, Model model) {
        model.addAttribute("key", UUID.randomUUID().toString());
        return shown(account, fromVisit.form(account, given), model);
    }

    @PostMapping
    String receive(
            @AuthenticationPrincipal Account account,
            @RequestParam Map<String, String> given,
            Model model,
            Locale language) {
        var form = new PetitionReceiptForm(given);
        return registered(account, given, model, language, visit -> desk.receive(visit, form.kind(), form.body()));
    }

    @PostMapping("/secret")
    String secret(
            @AuthenticationPrincipal Account account,
            @RequestParam Map<String, String> given,
            Model model,
            Locale language) {
        var form = new PetitionReceiptForm(given);
        var body = form.body().retain("unit");
        body.put("registerNumber", given.getOrDefault("registerNumber", "").strip());
        return registered(account, given, model, language, visit -> desk.noteSecret(visit, form.kind(), body));
    }

    private String registered(
            Account account,
            Map<String, String> given,
            Model model,
            Locale language,
            Function<Visit, PetitionState> register) {
        try {
            var at = MomentParts.of(given, "occurredAt")
                    .past("occurredAt", ledger.clock().instant());
            var state = register.apply(new Visit(account, given.get("key"), "web", at, null));
            return "redirect:/petitions/" + state.id() + "?done=receive";
        } catch (Refusal refusal) {
            model.addAttribute(
                    "problem",
                    problems.sentence(refusal, language, field -> words.label(PetitionReceiptForm.class, field)));
            model.addAttribute("key", given.get("key"));
            return shown(account, given, model);
        }
    }

    private String shown(Account account, Map<String, String> given, Model model) {
        var seen = access.unitsSeenBy(account);
        model.addAttribute("given", given);
        model.addAttribute("kinds", PetitionKind.values());
        model.addAttribute(
                "sources",
                Arrays.stream(Source.values())
                        .filter(source -> source != Source.SPLIT)
                        .toList());
        model.addAttribute("forms", Petitioner.Form.values());
        model.addAttribute("subjects", Subject.Kind.values());
        model.addAttribute("units", choices.ever());
        model.addAttribute("ours", choices.today(seen));
        model.addAttribute("rows", PersonRows.numbers());
        model.addAttribute("knownAt", DateParts.of(given, "knownAt"));
        model.addAttribute("occurredAt", MomentParts.of(given, "occurredAt"));
        return "petition-receive";
    }
}
