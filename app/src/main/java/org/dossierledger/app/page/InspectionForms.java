package org.dossierledger.app.page;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.account.Accounts;
import org.dossierledger.app.inspection.InspectionAccess;
import org.dossierledger.query.inspection.InspectionState;
import org.dossierledger.query.timeline.Sentences;
import org.dossierledger.query.timeline.TimelineEntry;
import org.dossierledger.shared.event.Correctable;
import org.dossierledger.shared.inspection.InspectionCommand.CorrectInspection;
import org.dossierledger.shared.inspection.RecommendationCommand.CorrectRecommendation;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.util.StringUtils;

/** Forms of the steps of inspections and recommendations, as their commands have them. */
@Component
class InspectionForms {

    private static final List<String> NUMBERS = List.of("amount", "land", "money", "persons", "finding");

    private final Ledger ledger;
    private final InspectionAccess access;
    private final Accounts accounts;
    private final PetitionWords words;
    private final MessageSource messages;

    InspectionForms(
            Ledger ledger, InspectionAccess access, Accounts accounts, PetitionWords words, MessageSource messages) {
        this.ledger = ledger;
        this.access = access;
        this.accounts = accounts;
        this.words = words;
        this.messages = messages;
    }

    private static final Set<Class<?>> CORRECTIONS = Set.of(CorrectInspection.class, CorrectRecommendation.class);

    /**
     * @param back address that the form belongs to
     * @param state of the inspection or the recommendation
     * @param leftOut fields of the command that are not this account's to choose
     * @param stated its timeline
     */
    record Form(
            Account account,
            String back,
            String path,
            String code,
            long version,
            Object state,
            Class<?> command,
            Set<String> leftOut,
            Function<Sentences, List<TimelineEntry>> stated) {}

    /** What a form begins with: nothing counted, and the first body that is inspected. */
    static MultiValueMap<String, String> suggested(Form form, MultiValueMap<String, String> given) {
        var suggested = new LinkedMultiValueMap<>(given);
        NUMBERS.forEach(number -> suggested.addIfAbsent(number, "0"));
        if (form.state() instanceof InspectionState it) {
            it.objects().stream().sorted().findFirst().ifPresent(object -> suggested.addIfAbsent("addressee", object));
        }
        return suggested;
    }

    String show(Form form, MultiValueMap<String, String> given, Model model, Locale language) {
        var fields = given.toSingleValueMap();
        var asked = StepField.of(form.command()).stream()
                .filter(field -> !form.leftOut().contains(field.name()))
                .toList();
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
