package org.dossierledger.app.page;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.account.Accounts;
import org.dossierledger.app.petition.PetitionAction;
import org.dossierledger.app.petition.PetitionViewing;
import org.dossierledger.query.petition.IdentityAccess.State;
import org.dossierledger.query.petition.PetitionState;
import org.dossierledger.query.timeline.Sentences;
import org.dossierledger.shared.complaint.ComplaintOutcome;
import org.dossierledger.shared.duty.Duty;
import org.dossierledger.shared.event.Correctable;
import org.dossierledger.shared.petition.IdentityCommand;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.petition.Recovery;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;

/** What the form of a step shows: its fields, and what can be chosen in each. */
@Component
class StepView {

    private static final int[] HOURS = {1, 4, 8, 24, 48, 72};
    private static final Set<Duty> NOTICES =
            Set.of(Duty.ACCEPTANCE_NOTICE, Duty.SUSPENSION_NOTICE, Duty.RESULT_BACK, Duty.RESULT_ON);

    private final Ledger ledger;
    private final Accounts accounts;
    private final PetitionViewing viewing;
    private final PetitionWords words;
    private final UnitChoices choices;

    StepView(Ledger ledger, Accounts accounts, PetitionViewing viewing, PetitionWords words, UnitChoices choices) {
        this.ledger = ledger;
        this.accounts = accounts;
        this.viewing = viewing;
        this.words = words;
        this.choices = choices;
    }

    /** Whether something is owed that is done by sending a notice. */
    static boolean owesNotice(PetitionState petition) {
        return petition.duties().stream().anyMatch(owed -> NOTICES.contains(owed.duty()));
    }

    record Option(String value, String text) {}

    /** @param hint null where there is nothing to explain */
    record Shown(StepField field, String label, String hint, List<Option> options) {}

    String form(
            Account account,
            PetitionAction action,
            PetitionState now,
            MultiValueMap<String, String> given,
            Model model,
            Locale language) {
        var fields = given.toSingleValueMap();
        model.addAttribute("state", now);
        model.addAttribute("action", action);
        model.addAttribute("title", words.step(action));
        model.addAttribute("given", fields);
        model.addAttribute("ticked", given);
        model.addAttribute("moments", moments(fields));
        model.addAttribute("units", choices.today());
        model.addAttribute("officers", accounts.handlers());
        model.addAttribute(
                "recovery",
                Arrays.stream(Recovery.class.getRecordComponents())
                        .map(component -> component.getName())
                        .toList());
        model.addAttribute("kinds", kindsOfParts());
        model.addAttribute("partRows", rows(StepForm.PARTS));
        model.addAttribute("obstacleRows", rows(StepForm.OBSTACLES));
        model.addAttribute("mayBeEarlier", !isOfIdentity(action));
        // it tells of what kind the petition is and where it stands, and more with some steps
        viewing.record(account, now, "form", "web");
        if (action == PetitionAction.CORRECTION) {
            corrected(account, now, fields.get("correctedEvent"), model, language);
        } else if (isOfIdentity(action) && action != PetitionAction.IDENTITY_REQUEST) {
            asked(now, fields.get("request"), model);
        }
        model.addAttribute(
                "fields",
                StepField.of(action.command()).stream()
                        .map(field -> shown(account, action, now, field))
                        .toList());
        return "step";
    }

    /** All of it happens when it is recorded. */
    private static boolean isOfIdentity(PetitionAction action) {
        return IdentityCommand.class.isAssignableFrom(action.command());
    }

    private Shown shown(Account account, PetitionAction action, PetitionState now, StepField field) {
        return new Shown(
                field,
                words.label(action.command(), field.name()),
                words.hint(action.command(), field.name()),
                options(account, action, now, field));
    }

    private List<Option> options(Account account, PetitionAction action, PetitionState now, StepField field) {
        return switch (field.input()) {
            case CHOICE, CHOICES ->
                Arrays.stream(field.values().getEnumConstants())
                        .map(value -> (Enum<?>) value)
                        .filter(value -> isOfInstance(value, now))
                        .map(value -> new Option(value.name(), words.heading(value)))
                        .toList();
            case DUTY ->
                now.duties().stream()
                        .map(owed -> owed.duty())
                        .filter(NOTICES::contains)
                        .map(duty -> new Option(duty.name(), words.duty(duty)))
                        .toList();
            case REQUEST -> requests(account, action, now);
            case HOURS ->
                Arrays.stream(HOURS)
                        .mapToObj(hours -> new Option(String.valueOf(hours), words.hours(hours)))
                        .toList();
            default -> List.of();
        };
    }

    private static boolean isOfInstance(Enum<?> value, PetitionState now) {
        return !(value instanceof ComplaintOutcome outcome)
                || now.instance() == null
                || outcome.instance() == now.instance();
    }

    private List<Option> requests(Account account, PetitionAction action, PetitionState now) {
        var wanted = action == PetitionAction.IDENTITY_ERASURE ? State.APPROVED : State.PENDING;
        return now.accesses().stream()
                .filter(access -> access.state() == wanted)
                .filter(access -> wanted == State.PENDING || account.username().equals(access.requestedBy()))
                .map(access -> new Option(access.request(), access.requestedBy() + ": " + access.reason()))
                .toList();
    }

    private static void asked(PetitionState now, String request, Model model) {
        now.accesses().stream()
                .filter(access -> access.request().equals(request))
                .findFirst()
                .ifPresent(access -> model.addAttribute("asked", access));
    }

    private static Map<String, MomentParts> moments(Map<String, String> fields) {
        var moments = new HashMap<String, MomentParts>();
        for (var name : List.of("occurredAt", "heldAt")) {
            moments.put(name, MomentParts.of(fields, name));
        }
        for (var row : rows(StepForm.OBSTACLES)) {
            moments.put("from-" + row, MomentParts.of(fields, "from-" + row));
            moments.put("to-" + row, MomentParts.of(fields, "to-" + row));
        }
        return moments;
    }

    private static List<PetitionKind> kindsOfParts() {
        return Arrays.stream(PetitionKind.values())
                .filter(kind -> kind != PetitionKind.MIXED)
                .toList();
    }

    private static List<Integer> rows(int count) {
        return IntStream.rangeClosed(1, count).boxed().toList();
    }

    /** The events to choose from, and of the chosen one what can be corrected. */
    private void corrected(Account account, PetitionState now, String chosen, Model model, Locale language) {
        var sentences = new Sentences(ledger.catalogue(), language.getLanguage());
        var entries = ledger.reads().petitions().timeline(now.id(), Instant.MAX, Instant.MAX, sentences);
        model.addAttribute("entries", entries);
        entries.stream()
                .filter(entry -> entry.eventId().equals(chosen))
                .findFirst()
                .ifPresent(entry -> {
                    model.addAttribute("corrected", entry);
                    model.addAttribute(
                            "facts",
                            Correctable.factsOf(entry.event().getClass()).stream()
                                    .map(fact -> new Option(fact, sentences.nameOf(entry.type(), fact)))
                                    .toList());
                });
    }
}
