package org.dossierledger.app.page;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.account.Accounts;
import org.dossierledger.app.inspection.InspectionAccess;
import org.dossierledger.app.inspection.InspectionAction;
import org.dossierledger.app.inspection.InspectionDesk;
import org.dossierledger.app.inspection.RecommendationAction;
import org.dossierledger.app.inspection.RecommendationDesk;
import org.dossierledger.app.petition.UnknownStep;
import org.dossierledger.app.request.Visit;
import org.dossierledger.app.security.NotAllowed;
import org.dossierledger.app.serve.Problems;
import org.dossierledger.command.act.StaleVersion;
import org.dossierledger.query.timeline.Sentences;
import org.dossierledger.query.timeline.TimelineEntry;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.Refusal;
import org.dossierledger.shared.event.Correctable;
import org.dossierledger.shared.inspection.InspectionCommand.CorrectInspection;
import org.dossierledger.shared.inspection.InspectionCommand.RecordFinding;
import org.dossierledger.shared.inspection.RecommendationCommand.CorrectRecommendation;
import org.dossierledger.shared.inspection.RecommendationCommand.MakeRecommendation;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.node.ObjectNode;

/** Takes the next step in an inspection or with a recommendation: one form for all, made of the command's fields. */
@Controller
class InspectionStepPages {

    private static final String RECOMMEND = "recommendations";
    private static final List<String> NUMBERS = List.of("amount", "land", "money", "persons", "finding");

    private final Ledger ledger;
    private final InspectionDesk desk;
    private final RecommendationDesk recommendations;
    private final InspectionAccess access;
    private final Accounts accounts;
    private final Problems problems;
    private final PetitionWords words;
    private final MessageSource messages;

    InspectionStepPages(
            Ledger ledger,
            InspectionDesk desk,
            RecommendationDesk recommendations,
            InspectionAccess access,
            Accounts accounts,
            Problems problems,
            PetitionWords words,
            MessageSource messages) {
        this.ledger = ledger;
        this.desk = desk;
        this.recommendations = recommendations;
        this.access = access;
        this.accounts = accounts;
        this.problems = problems;
        this.words = words;
        this.messages = messages;
    }

    private static final Set<Class<?>> CORRECTIONS = Set.of(CorrectInspection.class, CorrectRecommendation.class);

    /**
     * @param back address that the form belongs to
     * @param state of the inspection or the recommendation
     * @param stated its timeline
     */
    private record Form(
            Account account,
            String back,
            String path,
            String code,
            long version,
            Object state,
            Class<?> command,
            Function<Sentences, List<TimelineEntry>> stated) {}

    @GetMapping("/inspections/{inspection}/{step}")
    String form(
            @AuthenticationPrincipal Account account,
            @PathVariable String inspection,
            @PathVariable String step,
            @RequestParam MultiValueMap<String, String> given,
            Model model,
            Locale language) {
        model.addAttribute("key", UUID.randomUUID().toString());
        return show(inInspection(account, inspection, step), suggested(given), model, language);
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
        return show(ofRecommendation(account, recommendation, step), suggested(given), model, language);
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

    private Form inInspection(Account account, String inspection, String step) {
        var now = desk.state(inspection);
        Class<?> command = MakeRecommendation.class;
        if (step.equals(RECOMMEND)) {
            access.see(account, now);
        } else {
            var action = InspectionAction.at(step)
                    .filter(each -> each != InspectionAction.SAMPLE)
                    .orElseThrow(() -> new UnknownStep(step));
            access.act(account, action, now);
            command = action.command();
        }
        return new Form(
                account,
                "/inspections/" + now.id(),
                step,
                now.code(),
                now.version(),
                now,
                command,
                sentences -> ledger.reads().inspections().timeline(now.id(), Instant.MAX, Instant.MAX, sentences));
    }

    private Form ofRecommendation(Account account, String recommendation, String step) {
        var now = recommendations.seen(account, recommendation);
        var action = RecommendationAction.at(step).orElseThrow(() -> new UnknownStep(step));
        if (!recommendations.mayDo(account, action, now)) {
            throw new NotAllowed();
        }
        return new Form(
                account,
                "/recommendations/" + now.id(),
                step,
                now.code(),
                now.version(),
                now,
                action.command(),
                sentences -> ledger.reads().recommendations().timeline(now.id(), Instant.MAX, Instant.MAX, sentences));
    }

    private String take(
            Account account, Form form, MultiValueMap<String, String> given, Model model, Locale language, Act act) {
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
            return show(form, given, model, language);
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

    private static MultiValueMap<String, String> suggested(MultiValueMap<String, String> given) {
        var suggested = new LinkedMultiValueMap<>(given);
        NUMBERS.forEach(number -> suggested.addIfAbsent(number, "0"));
        return suggested;
    }

    private String show(Form form, MultiValueMap<String, String> given, Model model, Locale language) {
        var fields = given.toSingleValueMap();
        var asked = StepField.of(form.command());
        var title = StringUtils.capitalize(
                messages.getMessage("action." + form.command().getSimpleName(), null, language));
        model.addAttribute("form", form);
        model.addAttribute("state", form.state());
        model.addAttribute("title", title);
        model.addAttribute("given", fields);
        model.addAttribute("moments", Map.of("occurredAt", MomentParts.of(fields, "occurredAt")));
        var dates = new HashMap<String, DateParts>();
        asked.stream()
                .filter(field -> field.input() == StepField.Input.DATE)
                .forEach(field -> dates.put(field.name(), DateParts.of(fields, field.name())));
        model.addAttribute("dates", dates);
        model.addAttribute("units", ledger.catalogue().units().all());
        model.addAttribute("inspectors", accounts.inspectors());
        if (CORRECTIONS.contains(form.command())) {
            corrected(form, fields.get("correctedEvent"), model, language);
        }
        model.addAttribute(
                "fields",
                asked.stream()
                        .map(field -> new StepView.Shown(
                                field,
                                words.label(form.command(), field.name()),
                                words.hint(form.command(), field.name()),
                                options(field)))
                        .toList());
        return "inspection-step";
    }

    /** What the account's body has stated, to choose from; and of the chosen one what can be corrected. */
    private void corrected(Form form, String chosen, Model model, Locale language) {
        var sentences = new Sentences(ledger.catalogue(), language.getLanguage());
        var stated = form.stated().apply(sentences).stream()
                .filter(entry -> access.stated(form.account(), entry.unit()))
                .toList();
        model.addAttribute("entries", stated);
        stated.stream()
                .filter(entry -> entry.eventId().equals(chosen))
                .findFirst()
                .ifPresent(entry -> {
                    model.addAttribute("corrected", entry);
                    model.addAttribute(
                            "facts",
                            Correctable.factsOf(entry.event().getClass()).stream()
                                    .map(fact -> new StepView.Option(fact, sentences.nameOf(entry.type(), fact)))
                                    .toList());
                });
    }

    private List<StepView.Option> options(StepField field) {
        return field.values() == null
                ? List.of()
                : Arrays.stream(field.values().getEnumConstants())
                        .map(value -> (Enum<?>) value)
                        .map(value -> new StepView.Option(value.name(), words.heading(value)))
                        .toList();
    }
}
