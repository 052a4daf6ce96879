package org.dossierledger.app.page;

import java.time.Instant;
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
import org.dossierledger.app.inspection.RecommendationAction;
import org.dossierledger.app.inspection.RecommendationDesk;
import org.dossierledger.app.inspection.SampleDesk;
import org.dossierledger.app.inspection.Standpoint;
import org.dossierledger.query.inspection.InspectionState;
import org.dossierledger.query.inspection.RecommendationRegister;
import org.dossierledger.query.timeline.Sentences;
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

/** Inspections and checks: the list, one with its course, and one recommendation. */
@Controller
class InspectionPages {

    private static final int PAGE = 25;

    private final Ledger ledger;
    private final InspectionDesk desk;
    private final RecommendationDesk recommendations;
    private final InspectionAccess access;
    private final InspectionTimelines timelines;
    private final SampleDesk samples;
    private final Formats formats;
    private final MessageSource messages;

    InspectionPages(
            Ledger ledger,
            InspectionDesk desk,
            RecommendationDesk recommendations,
            InspectionAccess access,
            InspectionTimelines timelines,
            SampleDesk samples,
            Formats formats,
            MessageSource messages) {
        this.ledger = ledger;
        this.desk = desk;
        this.recommendations = recommendations;
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
            Model model) {
        model.addAttribute("page", timelines.register(account, kind, stage, blank(cursor), PAGE));
        model.addAttribute("kinds", InspectionKind.values());
        model.addAttribute("stages", Stage.values());
        var open = timelines.recommendations(account, true);
        model.addAttribute("open", open);
        model.addAttribute("mayDecide", account.role() == Role.LEADER);
        return "inspections";
    }

    @GetMapping("/inspections/{inspection}")
    String page(
            @AuthenticationPrincipal Account account, @PathVariable String inspection, Model model, Locale language) {
        var now = desk.state(inspection);
        var state = access.see(account, now);
        model.addAttribute("state", state);
        model.addAttribute("steps", steps(state));
        model.addAttribute("texts", texts(state, language));
        model.addAttribute("conclusion", state.conclusion() == null ? null : text(state.conclusion(), language));
        model.addAttribute(
                "samples", state.samples().stream().map(samples::repeat).toList());
        var made = timelines.recommendations(account, now);
        model.addAttribute("recommendations", made);
        model.addAttribute("money", sum(made, false));
        model.addAttribute("moneyDone", sum(made, true));
        model.addAttribute("actions", actions(account, now));
        model.addAttribute(
                "mayRecommend",
                now.stage().concluded() || access.standpoint(account, now).orElse(null) == Standpoint.INSPECTED);
        var entries = timelines.of(account, now, language);
        model.addAttribute("entries", entries);
        model.addAttribute("details", details(language).of(entries));
        return "inspection";
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

    private static long sum(List<RecommendationRegister.Row> rows, boolean done) {
        return rows.stream()
                .mapToLong(row -> done ? row.moneyDone() : row.money())
                .sum();
    }

    private List<InspectionAction> actions(Account account, InspectionState now) {
        return Arrays.stream(InspectionAction.values())
                .filter(action -> access.mayDo(account, action, now) && action.possible(now))
                .toList();
    }

    @GetMapping("/recommendations/{recommendation}")
    String recommendation(
            @AuthenticationPrincipal Account account,
            @PathVariable String recommendation,
            Model model,
            Locale language) {
        var state = recommendations.seen(account, recommendation);
        model.addAttribute("state", state);
        model.addAttribute("recommended", text(state.content(), language));
        model.addAttribute("answer", state.answer() == null ? null : text(state.answer(), language));
        model.addAttribute("result", state.result() == null ? null : text(state.result(), language));
        var sentences = new Sentences(ledger.catalogue(), language.getLanguage());
        var entries = ledger.reads().recommendations().timeline(state.id(), Instant.MAX, Instant.MAX, sentences);
        model.addAttribute("entries", entries);
        model.addAttribute("details", details(language).of(entries));
        model.addAttribute(
                "actions",
                Arrays.stream(RecommendationAction.values())
                        .filter(action -> recommendations.mayDo(account, action, state))
                        .toList());
        return "recommendation";
    }

    private static String blank(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
