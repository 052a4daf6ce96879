package org.dossierledger.app.rules;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dossierledger.app.Ledger;
import org.dossierledger.shared.deadline.Moment;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Tells a program by which rules an answer is made, where these are not those of today: {@code Rules-Known-At:
 * catalogue;recorded=…;sha256=…}, one after the other. A comparison has one for each side.
 */
@RestControllerAdvice(annotations = RestController.class)
class FormerRulesHeader {

    static final String NAME = "Rules-Known-At";

    private final Ledger ledger;

    FormerRulesHeader(Ledger ledger) {
        this.ledger = ledger;
    }

    @ModelAttribute
    void tell(
            @RequestParam(required = false) String knownAt,
            @RequestParam(required = false) String beforeKnownAt,
            @RequestParam(required = false) String afterKnownAt,
            HttpServletResponse response) {
        tell(NAME, knownAt, response);
        tell(NAME + "-Before", beforeKnownAt, response);
        tell(NAME + "-After", afterKnownAt, response);
    }

    private void tell(String name, String knownAt, HttpServletResponse response) {
        if (knownAt == null) {
            return;
        }
        var former = ledger.rulesAt(Moment.asOf(knownAt)).former();
        if (!former.isEmpty()) {
            response.setHeader(
                    name, former.stream().map(FormerRulesHeader::told).collect(Collectors.joining(", ")));
        }
    }

    private static String told(RulesAt.Former which) {
        return which.kind().name().toLowerCase(Locale.ROOT) + ";recorded=" + which.recordedAt() + ";sha256="
                + which.sha256();
    }
}
