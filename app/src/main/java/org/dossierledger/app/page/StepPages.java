package org.dossierledger.app.page;

import java.util.Locale;
import java.util.UUID;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.petition.PetitionAccess;
import org.dossierledger.app.petition.PetitionAction;
import org.dossierledger.app.petition.PetitionDesk;
import org.dossierledger.app.petition.UnknownStep;
import org.dossierledger.app.request.Visit;
import org.dossierledger.app.serve.Problems;
import org.dossierledger.command.act.StaleVersion;
import org.dossierledger.query.petition.PetitionState;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.Refusal;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes the next step with a petition: one form for all, made of the command's fields; the same steps as over REST. */
@Controller
@RequestMapping("/petitions/{petition}/{step}")
class StepPages {

    private final Ledger ledger;
    private final PetitionDesk desk;
    private final PetitionAccess access;
    private final StepView view;
    private final Problems problems;
    private final PetitionWords words;

    StepPages(
            Ledger ledger,
            PetitionDesk desk,
            PetitionAccess access,
            StepView view,
            Problems problems,
            PetitionWords words) {
        this.ledger = ledger;
        this.desk = desk;
        this.access = access;
        this.view = view;
        this.problems = problems;
        this.words = words;
    }

    @GetMapping
    String form(
            @AuthenticationPrincipal Account account,
            @PathVariable String petition,
            @PathVariable String step,
            @RequestParam MultiValueMap<String, String> given,
            Model model,
            Locale language) {
        var now = desk.state(petition);
        var action = action(account, step, now);
        model.addAttribute("key", UUID.randomUUID().toString());
        return view.form(account, action, now, suggested(action, now, given), model, language);
    }

    private PetitionAction action(Account account, String step, PetitionState now) {
        var action = PetitionAction.at(step, now).orElseThrow(() -> new UnknownStep(step));
        access.act(account, action, now);
        return action;
    }

    /** What is most often right, to be changed where it is not. */
    private static MultiValueMap<String, String> suggested(
            PetitionAction action, PetitionState now, MultiValueMap<String, String> given) {
        var suggested = new LinkedMultiValueMap<>(given);
        if (action == PetitionAction.CLASSIFICATION) {
            suggested.addIfAbsent("kind", now.petitionKind().name());
            suggested.addIfAbsent("competent", "true");
        }
        return suggested;
    }

    @PostMapping
    String act(
            @AuthenticationPrincipal Account account,
            @PathVariable String petition,
            @PathVariable String step,
            @RequestParam MultiValueMap<String, String> given,
            Model model,
            Locale language) {
        var before = desk.state(petition);
        var action = action(account, step, before);
        try {
            var now = ledger.clock().instant();
            var at = MomentParts.of(given.toSingleValueMap(), "occurredAt").past("occurredAt", now);
            var visit = new Visit(account, given.getFirst("key"), "web", at, version(given.getFirst("version")));
            var form = new StepForm(action.command(), given, ledger.catalogue().units());
            var after = desk.act(visit, before.id(), step, form.body(now));
            return access.maySee(account, after)
                    ? "redirect:/petitions/" + after.id() + "?done="
                            + (after.version() == before.version() ? "nothing" : step)
                    : "redirect:/?gone=" + step;
        } catch (Refusal refusal) {
            model.addAttribute(
                    "problem", problems.sentence(refusal, language, field -> words.label(action.command(), field)));
            model.addAttribute("key", given.getFirst("key"));
            model.addAttribute("stale", refusal instanceof StaleVersion);
            return view.form(account, action, before, given, model, language);
        }
    }

    private static Long version(String version) {
        if (version == null || !version.matches("\\d{1,15}")) {
            throw new InvalidField("version", "malformed");
        }
        return Long.valueOf(version);
    }
}
