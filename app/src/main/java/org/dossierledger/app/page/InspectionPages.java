package org.dossierledger.app.page;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.account.Role;
import org.dossierledger.app.inspection.InspectionAccess;
import org.dossierledger.app.inspection.InspectionAction;
import org.dossierledger.app.inspection.InspectionDesk;
import org.dossierledger.app.inspection.InspectionTimelines;
import org.dossierledger.app.inspection.Standpoint;
import org.dossierledger.app.request.RegisterMoment;
import org.dossierledger.app.security.RecordViews;
import org.dossierledger.query.inspection.InspectionState;
import org.dossierledger.query.inspection.RecommendationSums;
import org.dossierledger.shared.inspection.InspectionKind;
import org.dossierledger.shared.inspection.Stage;
import org.dossierledger.shared.sealing.Sealed;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Inspections and checks: the list, and one with its course, now or at a moment. */
@Controller
class InspectionPages {

    private static final int PAGE = 25;

    private final Ledger ledger;
    private final InspectionDesk desk;
    private final InspectionAccess access;
    private final InspectionTimelines timelines;
    private final InspectionSamples samples;
    private final Formats formats;
    private final MessageSource messages;
    private final RecordViews views;

    InspectionPages(
            Ledger ledger,
            InspectionDesk desk,
            InspectionAccess access,
            InspectionTimelines timelines,
            InspectionSamples samples,
            Formats formats,
            MessageSource messages,
            RecordViews views) {
        this.views = views;
        this.ledger = ledger;
        this.desk = desk;
        this.access = access;
        this.timelines = timelines;
        this.samples = samples;
        this.formats = formats;
        this.messages = messages;
    }

    @GetMapping("/inspections")
    String register(
            @AuthenticationPrincipal Account account,
            @RequestParam(required = false) InspectionKind kind,
            @RequestParam(required = false) Stage stage,
            @RequestParam(required = false) String cursor,
            @RequestParam Map<String, String> parameters,
            Model model) {
        var asOf = DateParts.of(parameters, "asOf");
        var knownAt = DateParts.of(parameters, "knownAt");
        var then = RegisterMoment.of(asOf.end("asOf"), knownAt.end("knownAt"), ledger.clock());
        model.addAttribute("page", timelines.register(account, kind, stage, blank(cursor), PAGE, then));
        model.addAttribute("kinds", InspectionKind.values());
        model.addAttribute("stages", Stage.values());
        model.addAttribute("asOf", asOf);
        model.addAttribute("knownAt", knownAt);
        model.addAttribute("open", timelines.recommendations(account, true, then));
        model.addAttribute("mayDecide", account.role() == Role.LEADER);
        return "inspections";
    }

    @GetMapping("/inspections/{inspection}")
    String page(
            @AuthenticationPrincipal Account account,
            @PathVariable String inspection,
            @RequestParam Map<String, String> parameters,
            Model model,
            Locale language) {
        var now = desk.state(inspection);
        var asOf = DateParts.of(parameters, "asOf");
        var knownAt = DateParts.of(parameters, "knownAt");
        var then = RegisterMoment.of(asOf.end("asOf"), knownAt.end("knownAt"), ledger.clock());
        var state = access.see(account, now, desk.state(now.id(), then));
        views.ofInspection(account, now.id(), "web");
        model.addAttribute("asOf", asOf);
        model.addAttribute("knownAt", knownAt);
        model.addAttribute("past", then != null);
        model.addAttribute("state", state);
        model.addAttribute("steps", steps(state));
        model.addAttribute("texts", texts(state, language));
        model.addAttribute("conclusion", state.conclusion() == null ? null : text(state.conclusion(), language));
        model.addAttribute("samples", samples.of(state, language));
        var made = timelines.recommendations(account, now, then);
        model.addAttribute("recommendations", made);
        model.addAttribute("sums", RecommendationSums.of(made));
        model.addAttribute("actions", then == null ? actions(account, now) : List.of());
        model.addAttribute("mayRecommend", then == null && mayRecommend(account, now));
        var entries = timelines.of(account, now, then, language);
        model.addAttribute("entries", entries);
        model.addAttribute("details", details(language).of(entries));
        return "inspection";
    }

    private boolean mayRecommend(Account account, InspectionState now) {
        return now.stage().concluded() || access.standpoint(account, now).orElse(null) == Standpoint.INSPECTED;
    }

    /** The stages of its kind, in order; null where one was not reached. */
    private static Map<Stage, InspectionState.Reached> steps(InspectionState it) {
        var steps = new LinkedHashMap<Stage, InspectionState.Reached>();
        for (var stage : Stage.values()) {
            var reached = it.at(stage);
            var ofInspection = stage == Stage.DRAFTED || stage == Stage.APPRAISED || stage == Stage.PUBLISHED;
            var belongs = it.kind() == InspectionKind.INSPECTION || !ofInspection;
            if (reached != null || belongs && stage != Stage.CALLED_OFF) {
                steps.put(stage, reached == null ? null : new InspectionState.Reached(stage, reached));
            }
        }
        return steps;
    }

    private Map<String, String> texts(InspectionState it, Locale language) {
        var texts = new LinkedHashMap<String, String>();
        it.findings().forEach(each -> texts.put("f" + each.number(), text(each.text(), language)));
        it.explanations().forEach(each -> {
            texts.put("q" + each.number(), text(each.question(), language));
            if (each.answer() != null) {
                texts.put("a" + each.number(), text(each.answer(), language));
            }
        });
        return texts;
    }

    private String text(Sealed sealed, Locale language) {
        return ledger.keyring().unseal(sealed).orElseGet(() -> messages.getMessage("erased", null, language));
    }

    private TimelineDetails details(Locale language) {
        return new TimelineDetails(
                formats, ledger.keyring()::unseal, key -> messages.getMessage(key, null, null, language));
    }

    private List<InspectionAction> actions(Account account, InspectionState now) {
        return Arrays.stream(InspectionAction.values())
                .filter(action -> access.mayDo(account, action, now) && action.possible(now))
                .toList();
    }

    private static String blank(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
