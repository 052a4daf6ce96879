package org.dossierledger.app.page;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.inspection.RecommendationAction;
import org.dossierledger.app.inspection.RecommendationDesk;
import org.dossierledger.app.request.RegisterMoment;
import org.dossierledger.app.security.RecordViews;
import org.dossierledger.query.inspection.RecommendationState;
import org.dossierledger.query.timeline.Sentences;
import org.dossierledger.shared.sealing.Sealed;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One recommendation, now or at a moment. */
@Controller
class RecommendationPages {

    private final Ledger ledger;
    private final RecommendationDesk recommendations;
    private final Formats formats;
    private final MessageSource messages;
    private final RecordViews views;

    RecommendationPages(
            Ledger ledger,
            RecommendationDesk recommendations,
            Formats formats,
            MessageSource messages,
            RecordViews views) {
        this.views = views;
        this.ledger = ledger;
        this.recommendations = recommendations;
        this.formats = formats;
        this.messages = messages;
    }

    @GetMapping("/recommendations/{recommendation}")
    String recommendation(
            @AuthenticationPrincipal Account account,
            @PathVariable String recommendation,
            @RequestParam Map<String, String> parameters,
            Model model,
            Locale language) {
        var asOf = DateParts.of(parameters, "asOf");
        var knownAt = DateParts.of(parameters, "knownAt");
        var then = RegisterMoment.of(asOf.end("asOf"), knownAt.end("knownAt"), ledger.clock());
        var state = recommendations.seen(account, recommendation, then);
        views.ofInspection(account, state.id(), "web");
        model.addAttribute("asOf", asOf);
        model.addAttribute("knownAt", knownAt);
        model.addAttribute("past", then != null);
        model.addAttribute("state", state);
        model.addAttribute("recommended", text(state.content(), language));
        model.addAttribute("answer", state.answer() == null ? null : text(state.answer(), language));
        model.addAttribute("result", state.result() == null ? null : text(state.result(), language));
        var known = then == null ? Instant.MAX : then.known();
        var sentences = new Sentences(ledger.rulesAt(known).catalogue(), language.getLanguage());
        var entries = ledger.reads()
                .recommendations()
                .timeline(state.id(), then == null ? Instant.MAX : then.asOf(), known, sentences);
        model.addAttribute("entries", entries);
        model.addAttribute(
                "details",
                new TimelineDetails(
                                formats,
                                ledger.keyring()::unseal,
                                key -> messages.getMessage(key, null, null, language))
                        .of(entries));
        model.addAttribute("actions", then == null ? actions(account, state) : List.of());
        return "recommendation";
    }

    private List<RecommendationAction> actions(Account account, RecommendationState now) {
        return Arrays.stream(RecommendationAction.values())
                .filter(action -> recommendations.mayDo(account, action, now))
                .toList();
    }

    private String text(Sealed sealed, Locale language) {
        return ledger.keyring().unseal(sealed).orElseGet(() -> messages.getMessage("erased", null, language));
    }
}
