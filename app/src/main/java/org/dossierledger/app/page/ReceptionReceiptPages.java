package org.dossierledger.app.page;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.reception.ReceptionAccess;
import org.dossierledger.app.reception.ReceptionDesk;
import org.dossierledger.app.request.Visit;
import org.dossierledger.app.serve.Problems;
import org.dossierledger.query.reception.ReceptionState;
import org.dossierledger.shared.Refusal;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.petition.Petitioner;
import org.dossierledger.shared.reception.Mode;
import org.dossierledger.shared.reception.ReceptionCommand;
import org.dossierledger.shared.reception.ReceptionCommand.ReceiveCitizens;
import org.dossierledger.shared.reception.ReceptionCommand.RefuseReception;
import org.dossierledger.shared.reception.ReceptionCommand.ScheduleReception;
import org.dossierledger.shared.reception.RefusalGround;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Opens a line of the register of visits: people are received, asked to come, or refused. */
@Controller
@RequestMapping("/receptions")
class ReceptionReceiptPages {

    private final Ledger ledger;
    private final ReceptionDesk desk;
    private final ReceptionAccess access;
    private final Problems problems;
    private final PetitionWords words;
    private final UnitChoices choices;

    ReceptionReceiptPages(
            Ledger ledger,
            ReceptionDesk desk,
            ReceptionAccess access,
            Problems problems,
            PetitionWords words,
            UnitChoices choices) {
        this.ledger = ledger;
        this.desk = desk;
        this.access = access;
        this.problems = problems;
        this.words = words;
        this.choices = choices;
    }

    /** @param given {@code scheduled}: who was asked to come is received now */
    @GetMapping("/receive")
    String receive(@AuthenticationPrincipal Account account, @RequestParam Map<String, String> given, Model model) {
        return fresh("receive", account, asScheduled(account, given), model);
    }

    private Map<String, String> asScheduled(Account account, Map<String, String> given) {
        if (given.getOrDefault("scheduled", "").isBlank()) {
            return given;
        }
        var scheduled = desk.state(given.get("scheduled"));
        access.see(account, scheduled);
        var prefilled = new HashMap<>(given);
        prefilled.put("scheduled", scheduled.id());
        prefilled.putIfAbsent("unit", scheduled.unit());
        prefilled.putIfAbsent("mode", scheduled.mode().name());
        if (scheduled.online()) {
            prefilled.putIfAbsent("online", "true");
        }
        return prefilled;
    }

    @PostMapping("/receive")
    String receive(
            @AuthenticationPrincipal Account account,
            @RequestParam Map<String, String> given,
            Model model,
            Locale language) {
        var scheduled = given.getOrDefault("scheduled", "").strip();
        return opened("receive", ReceiveCitizens.class, account, given, model, language, visit -> {
            var body = new ReceptionReceiptForm(given).visit();
            return scheduled.isEmpty() ? desk.receive(visit, body) : desk.receive(visit, scheduled, body);
        });
    }

    @GetMapping("/schedule")
    String schedule(@AuthenticationPrincipal Account account, @RequestParam Map<String, String> given, Model model) {
        return fresh("schedule", account, given, model);
    }

    @PostMapping("/schedule")
    String schedule(
            @AuthenticationPrincipal Account account,
            @RequestParam Map<String, String> given,
            Model model,
            Locale language) {
        return opened(
                "schedule",
                ScheduleReception.class,
                account,
                given,
                model,
                language,
                visit -> desk.schedule(visit, new ReceptionReceiptForm(given).appointment()));
    }

    @GetMapping("/refuse")
    String refuse(@AuthenticationPrincipal Account account, @RequestParam Map<String, String> given, Model model) {
        return fresh("refuse", account, given, model);
    }

    @PostMapping("/refuse")
    String refuse(
            @AuthenticationPrincipal Account account,
            @RequestParam Map<String, String> given,
            Model model,
            Locale language) {
        return opened(
                "refuse",
                RefuseReception.class,
                account,
                given,
                model,
                language,
                visit -> desk.refuse(visit, new ReceptionReceiptForm(given).refusal()));
    }

    private String opened(
            String form,
            Class<? extends ReceptionCommand> command,
            Account account,
            Map<String, String> given,
            Model model,
            Locale language,
            Function<Visit, ReceptionState> open) {
        try {
            var at = MomentParts.of(given, "occurredAt")
                    .past("occurredAt", ledger.clock().instant());
            var state = open.apply(new Visit(account, given.get("key"), "web", at, null));
            return "redirect:/receptions/" + state.id() + "?done=" + form;
        } catch (Refusal refusal) {
            model.addAttribute("problem", problems.sentence(refusal, language, field -> words.label(command, field)));
            model.addAttribute("key", given.get("key"));
            return shown(form, account, given, model);
        }
    }

    private String fresh(String form, Account account, Map<String, String> given, Model model) {
        model.addAttribute("key", UUID.randomUUID().toString());
        return shown(form, account, given, model);
    }

    private String shown(String form, Account account, Map<String, String> given, Model model) {
        var seen = access.unitsSeenBy(account);
        model.addAttribute("given", given);
        model.addAttribute("units", choices.today());
        model.addAttribute("ours", choices.today(seen));
        model.addAttribute("modes", Mode.values());
        model.addAttribute("kinds", PetitionKind.values());
        model.addAttribute("grounds", RefusalGround.values());
        model.addAttribute("forms", Petitioner.Form.values());
        model.addAttribute("rows", PersonRows.numbers());
        model.addAttribute("sessionAt", MomentParts.of(given, "sessionAt"));
        model.addAttribute("occurredAt", MomentParts.of(given, "occurredAt"));
        return "reception-" + form;
    }
}
