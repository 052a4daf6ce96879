package org.dossierledger.app.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.deadline.ExplainedDeadline;
import org.dossierledger.app.serve.Problems;
import org.dossierledger.shared.Refusal;
import org.dossierledger.shared.deadline.DeadlineTexts;
import org.dossierledger.shared.deadline.LengthUnit;
import org.dossierledger.shared.deadline.PausePolicy;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Why a deadline falls on its day, for any start and length. */
@Controller
class DeadlinePages {

    private final Ledger ledger;
    private final Problems problems;

    DeadlinePages(Ledger ledger, Problems problems) {
        this.ledger = ledger;
        this.problems = problems;
    }

    @GetMapping("/deadlines")
    String page(
            @RequestParam Map<String, String> given,
            @RequestParam(required = false) List<String> pause,
            @RequestParam(required = false) List<String> payment,
            Model model,
            Locale language) {
        var form = new DeadlineForm(given, pause, payment);
        model.addAttribute("clocks", ledger.deadlines().clocks().ids());
        model.addAttribute("lengthUnits", LengthUnit.values());
        model.addAttribute("policies", PausePolicy.values());
        model.addAttribute("asked", form.asked());
        model.addAttribute("complete", form.complete());
        try {
            if (!form.empty()) {
                var explanation = ledger.deadlines().explain(form.question().request());
                model.addAttribute("explained", ExplainedDeadline.of(explanation, new DeadlineTexts(language)));
            }
            model.addAttribute("start", form.start());
            model.addAttribute("time", form.time());
        } catch (Refusal refusal) {
            model.addAttribute("problem", problems.sentence(refusal, language));
            model.addAttribute("start", DateParts.of(given, "start"));
            model.addAttribute("time", given.get("time"));
        }
        return "deadlines";
    }
}
