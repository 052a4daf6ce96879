package org.dossierledger.app.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.rules.RulesAt;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Tells on a page of what was known then by which rules it is made, where these are not those of today. */
@ControllerAdvice(basePackageClasses = FormerRules.class)
class FormerRules {

    static final String ATTRIBUTE = "rulesThen";

    private final Ledger ledger;

    FormerRules(Ledger ledger) {
        this.ledger = ledger;
    }

    @ModelAttribute("formerRules")
    List<RulesAt.Former> rules(@RequestParam Map<String, String> parameters, HttpServletRequest request) {
        var knownAt = request.getMethod().equals("GET")
                ? DateParts.of(parameters, "knownAt").end("knownAt")
                : null;
        if (knownAt == null) {
            return List.of();
        }
        var rules = ledger.rulesAt(knownAt);
        request.setAttribute(ATTRIBUTE, rules);
        return rules.former();
    }
}
