package org.dossierledger.app.page;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.inspection.InspectionAccess;
import org.dossierledger.app.inspection.InspectionAction;
import org.dossierledger.app.inspection.InspectionDesk;
import org.dossierledger.app.inspection.RecommendationAction;
import org.dossierledger.app.inspection.RecommendationDesk;
import org.dossierledger.app.inspection.Standpoint;
import org.dossierledger.app.petition.UnknownStep;
import org.dossierledger.app.request.Visit;
import org.dossierledger.app.security.NotAllowed;
import org.dossierledger.app.serve.Problems;
import org.dossierledger.command.act.StaleVersion;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.Refusal;
import org.dossierledger.shared.inspection.InspectionCommand.RecordFinding;
import org.dossierledger.shared.inspection.RecommendationCommand.MakeRecommendation;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.node.ObjectNode;

/** Takes the next step in an inspection or with a recommendation: one form for all, made of the command's fields. */
@Controller
class InspectionStepPages {

    private static final String RECOMMEND = "recommendations";

    private final Ledger ledger;
    private final InspectionDesk desk;
    private final RecommendationDesk recommendations;
    private final InspectionAccess access;
    private final InspectionForms forms;
    private final Problems problems;
    private final PetitionWords words;

    InspectionStepPages(
            Ledger ledger,
            InspectionDesk desk,
            RecommendationDesk recommendations,
            InspectionAccess access,
            InspectionForms forms,
            Problems problems,
            PetitionWords words) {
        this.ledger = ledger;
        this.desk = desk;
        this.recommendations = recommendations;
        this.access = access;
        this.forms = forms;
        this.problems = problems;
        this.words = words;
    }

    @GetMapping("/inspections/{inspection}/{step}")
    String form(
            @AuthenticationPrincipal Account account,
            @PathVariable String inspection,
            @PathVariable String step,
            @RequestParam MultiValueMap<String, String> given,
            Model model,
            Locale language) {
        model.addAttribute("key", UUID.randomUUID().toString());
        var form = inInspection(account, inspection, step);
        return forms.show(form, InspectionForms.suggested(form, given), model, language);
    }

    @PostMapping("/inspections/{inspection}/{step}")
    String act(
            @AuthenticationPrincipal Account account,
            @PathVariable String inspection,
            @PathVariable String step,
            @RequestParam MultiValueMap<String, String> given,
            Model model,
            Locale language) {
        return take(
                account,
                inInspection(account, inspection, step),
                given,
                model,
                language,
                (visit, body) -> step.equals(RECOMMEND)
                        ? "/recommendations/"
                                + recommendations.make(visit, inspection, body).id()
                        : "/inspections/"
                                + desk.act(visit, inspection, step, body).id());
    }

    @GetMapping("/recommendations/{recommendation}/{step}")
    String follow(
            @AuthenticationPrincipal Account account,
            @PathVariable String recommendation,
            @PathVariable String step,
            @RequestParam MultiValueMap<String, String> given,
            Model model,
            Locale language) {
        model.addAttribute("key", UUID.randomUUID().toString());
        var form = ofRecommendation(account, recommendation, step);
        return forms.show(form, InspectionForms.suggested(form, given), model, language);
    }

    @PostMapping("/recommendations/{recommendation}/{step}")
    String followed(
            @AuthenticationPrincipal Account account,
            @PathVariable String recommendation,
            @PathVariable String step,
            @RequestParam MultiValueMap<String, String> given,
            Model model,
            Locale language) {
        return take(
                account,
                ofRecommendation(account, recommendation, step),
                given,
                model,
                language,
                (visit, body) -> "/recommendations/"
                        + recommendations.act(visit, recommendation, step, body).id());
    }

    private interface Act {
        String on(Visit visit, ObjectNode body);
    }

    private InspectionForms.Form inInspection(Account account, String inspection, String step) {
        var now = desk.state(inspection);
        Class<?> command = MakeRecommendation.class;
        var leftOut = Set.<String>of();
        if (step.equals(RECOMMEND)) {
            var inspected = access.standpoint(account, now).orElseThrow(NotAllowed::new) == Standpoint.INSPECTED;
            leftOut = inspected ? Set.of("addressee") : leftOut;
        } else {
            var action = InspectionAction.at(step)
                    .filter(each -> each != InspectionAction.SAMPLE)
                    .orElseThrow(() -> new UnknownStep(step));
            access.act(account, action, now);
            command = action.command();
        }
        return new InspectionForms.Form(
                account,
                "/inspections/" + now.id(),
                step,
                now.code(),
                now.version(),
                now,
                command,
                leftOut,
                sentences -> ledger.reads().inspections().timeline(now.id(), Instant.MAX, Instant.MAX, sentences));
    }

    private InspectionForms.Form ofRecommendation(Account account, String recommendation, String step) {
        var now = recommendations.seen(account, recommendation);
        var action = RecommendationAction.at(step).orElseThrow(() -> new UnknownStep(step));
        if (!recommendations.mayDo(account, action, now)) {
            throw new NotAllowed();
        }
        return new InspectionForms.Form(
                account,
                "/recommendations/" + now.id(),
                step,
                now.code(),
                now.version(),
                now,
                action.command(),
                Set.of(),
                sentences -> ledger.reads().recommendations().timeline(now.id(), Instant.MAX, Instant.MAX, sentences));
    }

    private String take(
            Account account,
            InspectionForms.Form form,
            MultiValueMap<String, String> given,
            Model model,
            Locale language,
            Act act) {
        try {
            var now = ledger.clock().instant();
            var at = MomentParts.of(given.toSingleValueMap(), "occurredAt").past("occurredAt", now);
            var version = form.path().equals(RECOMMEND) ? null : version(given.getFirst("version"));
            var visit = new Visit(account, given.getFirst("key"), "web", at, version);
            var body = new StepForm(form.command(), given, ledger.catalogue().units()).body(now);
            if (form.command() == RecordFinding.class) {
                cited(body);
            }
            return "redirect:" + act.on(visit, body) + "?done=" + form.path();
        } catch (Refusal refusal) {
            model.addAttribute(
                    "problem", problems.sentence(refusal, language, field -> words.label(form.command(), field)));
            model.addAttribute("key", given.getFirst("key"));
            model.addAttribute("stale", refusal instanceof StaleVersion);
            return forms.show(form, given, model, language);
        }
    }

    /** Numbers of events, one on a line. */
    private static void cited(ObjectNode body) {
        var events = body.putArray("events");
        for (var line : body.remove("citations")) {
            if (!line.asString().matches("\\d{1,15}")) {
                throw new InvalidField("citations", "malformed");
            }
            events.add(Long.parseLong(line.asString()));
        }
    }

    private static Long version(String version) {
        if (version == null || !version.matches("\\d{1,15}")) {
            throw new InvalidField("version", "malformed");
        }
        return Long.valueOf(version);
    }
}
