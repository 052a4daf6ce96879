package org.dossierledger.app.page;

import java.util.Locale;
import java.util.Map;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Accounts;
import org.dossierledger.app.account.Role;
import org.dossierledger.app.serve.Problems;
import org.dossierledger.shared.Refusal;
import org.dossierledger.shared.unit.UnitCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Accounts, for the administrator. */
@Controller
@RequestMapping("/accounts")
class AccountPages {

    private final Accounts accounts;
    private final Ledger ledger;
    private final Problems problems;
    private final UnitChoices choices;

    AccountPages(Accounts accounts, Ledger ledger, Problems problems, UnitChoices choices) {
        this.accounts = accounts;
        this.ledger = ledger;
        this.problems = problems;
        this.choices = choices;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("accounts", accounts.all());
        model.addAttribute("roles", Role.values());
        model.addAttribute("units", choices.today());
        return "accounts";
    }

    @PostMapping
    String create(@RequestParam Map<String, String> form, Model model, Locale language) {
        try {
            accounts.create(
                    form.get("username"),
                    form.get("password"),
                    Role.valueOf(form.getOrDefault("role", "CLERK")),
                    UnitCode.of(form.get("unit")),
                    form.get("displayName"));
            return "redirect:/accounts";
        } catch (Refusal refusal) {
            model.addAttribute("problem", problems.sentence(refusal, language));
            return list(model);
        }
    }

    @PostMapping("/{username}/enabled")
    String enable(@PathVariable String username, @RequestParam boolean enabled, Model model, Locale language) {
        try {
            accounts.enable(username, enabled);
            return "redirect:/accounts";
        } catch (Refusal refusal) {
            model.addAttribute("problem", problems.sentence(refusal, language));
            return list(model);
        }
    }

    @PostMapping("/{username}/password")
    String reset(@PathVariable String username, Model model) {
        model.addAttribute("newPassword", accounts.reset(username));
        model.addAttribute("newPasswordOf", username);
        return list(model);
    }
}
