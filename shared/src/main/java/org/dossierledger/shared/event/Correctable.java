package org.dossierledger.shared.event;

import java.lang.reflect.RecordComponent;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.Text;
import org.dossierledger.shared.deadline.Deadline;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.dossier.Applicant;
import org.dossierledger.shared.dossier.DossierEvent.*;
import org.dossierledger.shared.inspection.InspectionEvent;
import org.dossierledger.shared.inspection.RecommendationEvent;
import org.dossierledger.shared.petition.IdentityEvent;
import org.dossierledger.shared.petition.PetitionEvent;
import org.dossierledger.shared.petition.ViewEvent;
import org.dossierledger.shared.procedure.ProcedureCode;
import org.dossierledger.shared.rules.RulesEvent;
import org.dossierledger.shared.sealing.Sealed;
import org.dossierledger.shared.unit.UnitCode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which facts an officer can have stated wrongly, and what an event says once it is corrected. Conclusions (clocks, late
 * or not, flags) follow from facts and are counted again instead; a wrong correction is answered by another one of the
 * same fact, of which the latest counts.
 */
public final class Correctable {

    /** When it happened, which nearly every event says as somebody claims it. */
    public static final String OCCURRED_AT = "occurredAt";

    private static final String APPLICANT = "applicant";

    private static final Map<Class<?>, Set<String>> FACTS = Map.ofEntries(
            Map.entry(DossierSubmitted.class, Set.of("procedure", "receivingUnit", APPLICANT)),
            Map.entry(
                    DossierReceived.class, Set.of("procedure", "receivingUnit", "competentUnit", "channel", APPLICANT)),
            Map.entry(DossierRefused.class, Set.of("reason")),
            Map.entry(DossierAssigned.class, Set.of("unit", "officer")),
            Map.entry(DossierHandedOver.class, Set.of("to", "reason")),
            Map.entry(DossierTakenOver.class, Set.of("legalBasis", "minutesNumber")),
            Map.entry(SupplementRequested.class, Set.of("reason")),
            Map.entry(FinancialObligationRequested.class, Set.of("obligation", "amount")),
            Map.entry(FinancialObligationConfirmed.class, Set.of("amount", "receiptNumber")),
            Map.entry(DossierExtended.class, Set.of("apology")),
            Map.entry(WithdrawalRequested.class, Set.of("reason")),
            Map.entry(DossierStopped.class, Set.of("reason")),
            Map.entry(DossierResolved.class, Set.of("outcome", "resultNumber")),
            Map.entry(ResultReturned.class, Set.of("channel")),
            Map.entry(DocumentAttached.class, Set.of("description")),
            Map.entry(NoteAdded.class, Set.of("text")),
            Map.entry(
                    ActionImported.class,
                    Set.of("activity", "actor", "unit", "channel", "procedure", "receivedAt", "dueAt", "endedAt")),
            Map.entry(ImportedCaseRestated.class, Set.of("receivedAt", "dueAt", "endedAt")));

    /**
     * What an officer states in a step of a petition. Its kind and its clocks follow from classification, to be done again;
     * who has it, from being assigned again.
     */
    private static final Set<String> OF_PETITIONS = Set.of(
            "reason",
            "documentNumber",
            "transferNumber",
            "registerNumber",
            "minutesNumber",
            "legalBasis",
            "caseNumber",
            "toBody",
            "place",
            "recipients",
            "contents",
            "court",
            "report",
            "measures",
            "answer",
            "result",
            "description",
            "text",
            "summary",
            "respondent",
            "findings",
            "minutes");

    /**
     * What is stated in a step of an inspection or a recommendation. Whom it concerns, who is in the team and what is counted
     * as due decide who may look and what is owed: another decision changes them.
     */
    private static final Set<String> OF_INSPECTIONS = Set.of(
            "planNumber",
            "documentNumber",
            "minutesNumber",
            "legalBasis",
            "scope",
            "place",
            "reason",
            "lawViolated",
            "amount",
            "land",
            "money",
            "persons",
            "text",
            "question",
            "answer",
            "appraiser",
            "conclusion",
            "signatory",
            "position",
            "content",
            "result");

    /** Who opened an identity, who looked, and when: the ledger says it by its own clock, and nobody else does. */
    private static final Set<Class<?>> WATCHED = Set.of(IdentityEvent.class, ViewEvent.class, RulesEvent.class);

    private Correctable() {}

    /** The facts of such an event that can be corrected, in the order of the event. */
    public static Set<String> factsOf(Class<?> event) {
        if (WATCHED.stream().anyMatch(family -> family.isAssignableFrom(event))) {
            return Set.of();
        }
        var facts = new LinkedHashSet<String>();
        facts.add(OCCURRED_AT);
        var stated = stated(event);
        Arrays.stream(event.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(stated::contains)
                .forEach(facts::add);
        return facts;
    }

    private static Set<String> stated(Class<?> event) {
        if (isOfInspection(event)) {
            return CorrectionEvent.class.isAssignableFrom(event) ? Set.of() : OF_INSPECTIONS;
        }
        return PetitionEvent.class.isAssignableFrom(event) ? OF_PETITIONS : FACTS.getOrDefault(event, Set.of());
    }

    private static boolean isOfInspection(Class<?> event) {
        return InspectionEvent.class.isAssignableFrom(event) || RecommendationEvent.class.isAssignableFrom(event);
    }

    /** Whether the right value is personal, so that it may only come sealed. */
    public static boolean isPersonal(Class<?> event, String fact) {
        var type = typeOf(event, fact);
        return type == Sealed.class || type == Applicant.class;
    }

    /**
     * The right value as the fact has it.
     *
     * @throws InvalidField when the fact cannot have it
     */
    public static Object value(Class<?> event, String fact, String text) {
        try {
            return parsed(typeOf(event, fact), text, isOfInspection(event));
        } catch (DateTimeException | ArithmeticException | IllegalArgumentException e) {
            throw new InvalidField("value", "malformed");
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object parsed(Class<?> type, String text, boolean mayBeNothing) {
        Text.required("value", text);
        if (type == String.class) {
            return text;
        }
        if (type == Instant.class) {
            var instant = Instant.parse(text);
            Moment.check("value", instant);
            return instant;
        }
        if (type == long.class || type == int.class) {
            var amount = Long.parseLong(text);
            if (amount != 0 || !mayBeNothing) {
                Text.positive("value", amount);
            }
            return type == long.class ? (Object) amount : (Object) Math.toIntExact(amount);
        }
        if (type.isEnum()) {
            return Enum.valueOf((Class) type, text);
        }
        if (type == UnitCode.class) {
            return UnitCode.of(text);
        }
        if (type == ProcedureCode.class) {
            return ProcedureCode.of(text);
        }
        throw new IllegalArgumentException("no text says a " + type.getSimpleName());
    }

    /** Whether the fact can have it; what cannot be applied may be on record from before it was refused. */
    private static boolean applies(Class<?> event, String fact, String value, Sealed sealed) {
        if (!factsOf(event).contains(fact)) {
            return false;
        }
        if (isPersonal(event, fact)) {
            return sealed != null;
        }
        try {
            return sealed == null && value(event, fact, value) != null;
        } catch (InvalidField never) {
            return false;
        }
    }

    /** When such an event should have said that it happened; null when the correction is of something else. */
    public static Instant correctedTime(Class<?> event, String fact, String value) {
        return fact.equals(OCCURRED_AT) && applies(event, fact, value, null) ? Instant.parse(value) : null;
    }

    /**
     * What the event should have said; the event itself where the correction cannot be applied. {@code sealed} null unless
     * the value is personal.
     */
    public static LedgerEvent corrected(LedgerEvent event, String fact, String value, Sealed sealed) {
        if (fact.equals(OCCURRED_AT) || !applies(event.getClass(), fact, value, sealed)) {
            return event;
        }
        ObjectNode said = EventJson.MAPPER.valueToTree(event);
        if (sealed == null) {
            said.put(fact, value);
        } else if (typeOf(event.getClass(), fact) == Applicant.class) {
            var applicant = said.withObject(fact);
            applicant.set("person", EventJson.MAPPER.valueToTree(sealed));
            if (!applicant.hasNonNull("kind")) {
                applicant.put("kind", Applicant.Kind.CITIZEN.name());
            }
        } else {
            said.set(fact, EventJson.MAPPER.valueToTree(sealed));
        }
        return EventJson.MAPPER.treeToValue(said, event.getClass());
    }

    /** The same event, owing by another date; the event itself where that is null or it owes by none. */
    public static LedgerEvent recounted(LedgerEvent event, Deadline by) {
        var due = Arrays.stream(event.getClass().getRecordComponents())
                .filter(component -> component.getType() == Deadline.class)
                .findFirst();
        if (by == null || due.isEmpty()) {
            return event;
        }
        ObjectNode said = EventJson.MAPPER.valueToTree(event);
        said.set(due.get().getName(), EventJson.MAPPER.valueToTree(by));
        return EventJson.MAPPER.treeToValue(said, event.getClass());
    }

    private static Class<?> typeOf(Class<?> event, String fact) {
        return fact.equals(OCCURRED_AT)
                ? Instant.class
                : Arrays.stream(event.getRecordComponents())
                        .filter(component -> component.getName().equals(fact))
                        .findFirst()
                        .orElseThrow()
                        .getType();
    }
}
