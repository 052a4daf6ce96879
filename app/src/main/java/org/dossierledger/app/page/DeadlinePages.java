package org.dossierledger.app.page;

import java.util.Locale;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.deadline.DeadlineAnswer;
import org.dossierledger.app.deadline.DeadlineQuestion;
import org.dossierledger.app.serve.Problems;
import org.dossierledger.shared.Refusal;
import org.dossierledger.shared.deadline.DeadlineTexts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Why a deadline falls on its day: page and REST. */
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
            @RequestParam(required = false) String clock,
            @RequestParam(required = false) String start,
            @RequestParam(required = false) String length,
            @RequestParam(required = false) String unit,
            Model model,
            Locale language) {
        if (start != null && !start.isBlank()) {
            try {
                model.addAttribute(
                        "answer",
                        answer(
                                new DeadlineQuestion(
                                        blank(clock),
                                        start.strip().replace(' ', 'T'),
                                        blank(length),
                                        blank(unit),
                                        null,
                                        null,
                                        null,
                                        null),
                                language));
            } catch (Refusal refusal) {
                model.addAttribute("problem", problems.sentence(refusal, language));
            }
        }
        return "deadlines";
    }

    private DeadlineAnswer answer(DeadlineQuestion question, Locale language) {
        return DeadlineAnswer.of(ledger.deadlines().explain(question.request()), new DeadlineTexts(language));
    }

    private static String blank(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
