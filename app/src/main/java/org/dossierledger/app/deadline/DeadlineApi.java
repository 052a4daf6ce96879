package org.dossierledger.app.deadline;

import java.util.List;
import java.util.Locale;
import org.dossierledger.app.Ledger;
import org.dossierledger.shared.deadline.DeadlineTexts;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/deadlines/explain}: the same question and answer as {@code ledger deadline}. */
@RestController
class DeadlineApi {

    private final Ledger ledger;

    DeadlineApi(Ledger ledger) {
        this.ledger = ledger;
    }

    @GetMapping("/api/v1/deadlines/explain")
    DeadlineAnswer explain(
            @RequestParam(required = false) String clock,
            @RequestParam String start,
            @RequestParam(required = false) String length,
            @RequestParam(required = false) String unit,
            @RequestParam(required = false) List<String> pause,
            @RequestParam(required = false) List<String> payment,
            @RequestParam(required = false) String extend,
            @RequestParam(required = false) String policy,
            Locale language) {
        var question = new DeadlineQuestion(clock, start, length, unit, pause, payment, extend, policy);
        return DeadlineAnswer.of(ledger.deadlines().explain(question.request()), new DeadlineTexts(language));
    }
}
