package org.dossierledger.app.page;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.dossierledger.shared.deadline.Pause;
import org.dossierledger.shared.duty.Duty;
import org.dossierledger.shared.inspection.Citation;
import org.dossierledger.shared.inspection.RecommendationCommand.MakeRecommendation;
import org.dossierledger.shared.petition.IdentityCommand.RequestIdentityAccess;
import org.dossierledger.shared.petition.IntakeEvent.Part;
import org.dossierledger.shared.petition.PetitionId;
import org.dossierledger.shared.petition.Petitioner;
import org.dossierledger.shared.petition.Recovery;
import org.dossierledger.shared.sealing.Sealed;
import org.dossierledger.shared.unit.UnitCode;

/**
 * What a form asks for one field of a step, as the type of the field has it.
 *
 * @param values the enum behind a choice; null where there is none
 * @param optional whether it may stay empty
 */
public record StepField(String name, Input input, Class<?> values, boolean optional) {

    public enum Input {
        LINE,
        LINES,
        TEXT,
        NUMBER,
        AMOUNT,
        YES,
        CHOICE,
        CHOICES,
        UNIT,
        BODY,
        MOMENT,
        DATE,
        HOURS,
        OFFICER,
        PETITION,
        DUTY,
        REQUEST,
        RECOVERY,
        OBSTACLES,
        PARTS,
        EVENT,
        FACT
    }

    private static final Set<String> OURS = Set.of(
            "petitionId",
            "receptionId",
            "inspectionId",
            "recommendationId",
            "inspectingUnit",
            "direction",
            "openRecommendations");
    private static final Set<String> LONG = Set.of(
            "reason", "answer", "measures", "report", "result", "contents", "ground", "recipients", "reasonOutOfTime");
    private static final Set<String> BODIES = Set.of("competentBody", "toBody", "body");
    private static final Set<String> OPTIONAL = Set.of(
            "competentBody",
            "deficiencies",
            "obstacles",
            "to",
            "caseNumber",
            "reasonOutOfTime",
            "recovery",
            "collected",
            "accessUntil",
            "position",
            "continues",
            "AnswerVisitor.body",
            "AnswerVisitor.documentNumber",
            "AssignPetition.officer",
            "AssignPetition.reason",
            "DecideProtection.goods",
            "DecideProtection.reason",
            "RequestProtection.documentNumber",
            "ReviewFurtherDenunciation.ground",
            "TransferPetition.toBody",
            "WithdrawComplaint.contents",
            "WithdrawDenunciation.contents");

    /** In the order of the command; what the ledger adds itself is left out. */
    static List<StepField> of(Class<?> command) {
        return Arrays.stream(command.getRecordComponents())
                .filter(component -> isAsked(command, component))
                .map(component -> of(command, component))
                .toList();
    }

    private static boolean isAsked(Class<?> command, RecordComponent component) {
        var name = component.getName();
        return !OURS.contains(name)
                && !(command == MakeRecommendation.class && name.equals("code"))
                && !name.equals("sealed")
                && !(command == RequestIdentityAccess.class && name.equals("request"))
                && elementOf(component) != Petitioner.class;
    }

    private static StepField of(Class<?> command, RecordComponent component) {
        var name = component.getName();
        var values = elementOf(component);
        return new StepField(
                name,
                input(component, values),
                values.isEnum() ? values : null,
                OPTIONAL.contains(name) || OPTIONAL.contains(command.getSimpleName() + "." + name));
    }

    private static Input input(RecordComponent component, Class<?> values) {
        if (Collection.class.isAssignableFrom(component.getType())) {
            return listed(values);
        } else if (values == boolean.class) {
            return Input.YES;
        } else if (values == long.class) {
            return Input.AMOUNT;
        } else if (values == int.class) {
            return Input.NUMBER;
        } else if (values == Duty.class) {
            return Input.DUTY;
        } else if (values.isEnum()) {
            return Input.CHOICE;
        } else if (values == UnitCode.class) {
            return Input.UNIT;
        } else if (values == PetitionId.class) {
            return Input.PETITION;
        } else if (values == Recovery.class) {
            return Input.RECOVERY;
        } else if (values == Sealed.class) {
            return Input.TEXT;
        } else if (values == LocalDate.class) {
            return Input.DATE;
        } else if (values == Instant.class) {
            return component.getName().equals("until") ? Input.HOURS : Input.MOMENT;
        }
        return written(component.getName());
    }

    private static Input listed(Class<?> values) {
        return values == Pause.class
                ? Input.OBSTACLES
                : values == Part.class
                        ? Input.PARTS
                        : values == String.class || values == Citation.class ? Input.LINES : Input.CHOICES;
    }

    private static Input written(String name) {
        return switch (name) {
            case "officer", "member" -> Input.OFFICER;
            case "request" -> Input.REQUEST;
            case "correctedEvent" -> Input.EVENT;
            case "field" -> Input.FACT;
            default -> BODIES.contains(name) ? Input.BODY : LONG.contains(name) ? Input.TEXT : Input.LINE;
        };
    }

    private static Class<?> elementOf(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType list
                        && list.getActualTypeArguments()[0] instanceof Class<?> element
                ? element
                : component.getType();
    }
}
