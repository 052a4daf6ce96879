package org.dossierledger.app.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.petition.UnknownStep;
import org.dossierledger.app.reception.ReceptionAccess;
import org.dossierledger.app.reception.ReceptionAction;
import org.dossierledger.app.reception.ReceptionDesk;
import org.dossierledger.app.request.Visit;
import org.dossierledger.app.serve.Problems;
import org.dossierledger.command.act.StaleVersion;
import org.dossierledger.query.reception.ReceptionState;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.Refusal;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes the next step at or after a visit: one form for all, made of the command's fields, as with petitions. */
@Controller
@RequestMapping("/receptions/{reception}/{step}")
class ReceptionStepPages {

    private final Ledger ledger;
    private final ReceptionDesk desk;
    private final ReceptionAccess access;
    private final Problems problems;
    private final PetitionWords words;
    private final ReceptionWords visits;
    private final UnitChoices choices;

    ReceptionStepPages(
            Ledger ledger,
            ReceptionDesk desk,
            ReceptionAccess access,
            Problems problems,
            PetitionWords words,
            ReceptionWords visits,
            UnitChoices choices) {
        this.ledger = ledger;
        this.desk = desk;
        this.access = access;
        this.problems = problems;
        this.words = words;
        this.visits = visits;
        this.choices = choices;
    }

    @GetMapping
    String form(
            @AuthenticationPrincipal Account account,
            @PathVariable String reception,
            @PathVariable String step,
            @RequestParam MultiValueMap<String, String> given,
            Model model) {
        var now = desk.state(reception);
        var action = action(account, step, now);
        model.addAttribute("key", UUID.randomUUID().toString());
        return form(action, now, given, model);
    }

    private ReceptionAction action(Account account, String step, ReceptionState now) {
        var action = ReceptionAction.at(step).orElseThrow(() -> new UnknownStep(step));
        access.act(account, action, now);
        return action;
    }

    @PostMapping
    String act(
            @AuthenticationPrincipal Account account,
            @PathVariable String reception,
            @PathVariable String step,
            @RequestParam MultiValueMap<String, String> given,
            Model model,
            Locale language) {
        var before = desk.state(reception);
        var action = action(account, step, before);
        try {
            var now = ledger.clock().instant();
            var at = MomentParts.of(given.toSingleValueMap(), "occurredAt").past("occurredAt", now);
            var visit = new Visit(account, given.getFirst("key"), "web", at, version(given.getFirst("version")));
            var form = new StepForm(action.command(), given, ledger.catalogue().units());
            var after = desk.act(visit, before.id(), step, form.body(now));
            return "redirect:/receptions/" + after.id() + "?done="
                    + (after.version() == before.version() ? "nothing" : step);
        } catch (Refusal refusal) {
            model.addAttribute(
                    "problem", problems.sentence(refusal, language, field -> words.label(action.command(), field)));
            model.addAttribute("key", given.getFirst("key"));
            model.addAttribute("stale", refusal instanceof StaleVersion);
            return form(action, before, given, model);
        }
    }

    private static Long version(String version) {
        if (version == null || !version.matches("\\d{1,15}")) {
            throw new InvalidField("version", "malformed");
        }
        return Long.valueOf(version);
    }

    private String form(ReceptionAction action, ReceptionState now, MultiValueMap<String, String> given, Model model) {
        var fields = given.toSingleValueMap();
        model.addAttribute("state", now);
        model.addAttribute("action", action);
        model.addAttribute("title", visits.step(action));
        model.addAttribute("article", visits.article(action));
        model.addAttribute("given", fields);
        model.addAttribute("moments", Map.of("occurredAt", MomentParts.of(fields, "occurredAt")));
        model.addAttribute("units", choices.today());
        model.addAttribute(
                "fields",
                StepField.of(action.command()).stream()
                        .map(field -> shown(action, field))
                        .toList());
        return "reception-step";
    }

    private StepView.Shown shown(ReceptionAction action, StepField field) {
        return new StepView.Shown(
                field,
                words.label(action.command(), field.name()),
                words.hint(action.command(), field.name()),
                options(field));
    }

    private List<StepView.Option> options(StepField field) {
        return field.values() == null
                ? List.of()
                : Arrays.stream(field.values().getEnumConstants())
                        .map(value -> (Enum<?>) value)
                        .map(value -> new StepView.Option(value.name(), words.heading(value)))
                        .toList();
    }
}
