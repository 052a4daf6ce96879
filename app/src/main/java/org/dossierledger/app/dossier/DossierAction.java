package org.dossierledger.app.dossier;

import static org.dossierledger.app.dossier.DossierAction.Input.AMOUNT;
import static org.dossierledger.app.dossier.DossierAction.Input.CHANNEL;
import static org.dossierledger.app.dossier.DossierAction.Input.DATE;
import static org.dossierledger.app.dossier.DossierAction.Input.EVENT;
import static org.dossierledger.app.dossier.DossierAction.Input.FIELD;
import static org.dossierledger.app.dossier.DossierAction.Input.LINE;
import static org.dossierledger.app.dossier.DossierAction.Input.LINES;
import static org.dossierledger.app.dossier.DossierAction.Input.OFFICER;
import static org.dossierledger.app.dossier.DossierAction.Input.OUTCOME;
import static org.dossierledger.app.dossier.DossierAction.Input.STAGE;
import static org.dossierledger.app.dossier.DossierAction.Input.TEXT;
import static org.dossierledger.app.dossier.DossierAction.Input.UNIT;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.dossierledger.command.dossier.DossierLife;
import org.dossierledger.shared.dossier.DossierCommand;
import org.dossierledger.shared.dossier.DossierCommand.*;
import org.dossierledger.shared.dossier.DossierStatus;

/**
 * What can be done to a dossier that exists: the last part of its address, the command behind it, the state it leads to
 * (null: the state stays), and what a form asks for. REST takes the same fields as JSON.
 */
public enum DossierAction {
    REFUSAL("refusal", RefuseDossier.class, DossierStatus.REFUSED, Map.of("reason", TEXT)),
    ASSIGNMENT("assignment", AssignDossier.class, DossierStatus.PROCESSING, fields("unit", UNIT, "officer", OFFICER)),
    HAND_OVER("hand-over", HandOverDossier.class, null, fields("to", UNIT, "reason", TEXT)),
    STAGES("stages", PlanStages.class, null, Map.of("stages", Input.STAGES)),
    STAGE_COMPLETION("stage-completion", CompleteStage.class, null, fields("stage", STAGE)),
    SUPPLEMENT_REQUEST(
            "supplement-request",
            RequestSupplement.class,
            DossierStatus.SUPPLEMENT_REQUESTED,
            fields("items", LINES, "reason", TEXT)),
    SUPPLEMENT("supplement", TakeSupplementIn.class, DossierStatus.PROCESSING, fields("promised", DATE)),
    FINANCIAL_OBLIGATION(
            "financial-obligation",
            RequestFinancialObligation.class,
            DossierStatus.PAYMENT_REQUESTED,
            fields("obligation", LINE, "amount", AMOUNT)),
    FINANCIAL_CONFIRMATION(
            "financial-confirmation",
            ConfirmFinancialObligation.class,
            DossierStatus.PROCESSING,
            fields("amount", AMOUNT, "receiptNumber", LINE)),
    EXTENSION("extension", ExtendDossier.class, null, fields("newDue", DATE, "apology", TEXT)),
    WITHDRAWAL("withdrawal", RequestWithdrawal.class, DossierStatus.WITHDRAWAL_REQUESTED, Map.of("reason", TEXT)),
    STOP("stop", StopDossier.class, DossierStatus.STOPPED, Map.of("reason", TEXT)),
    RESOLUTION(
            "resolution",
            ResolveDossier.class,
            DossierStatus.RESOLVED,
            fields("outcome", OUTCOME, "resultNumber", LINE)),
    RESULT_RETURN("result-return", ReturnResult.class, DossierStatus.RETURNED, Map.of("channel", CHANNEL)),
    NOTE("notes", AddNote.class, null, Map.of("text", TEXT)),
    CORRECTION(
            "corrections",
            CorrectDossier.class,
            null,
            fields("correctedEvent", EVENT, "field", FIELD, "value", LINE, "reason", TEXT)),
    REASSESSMENT("reassessment", ReassessDeadline.class, null, Map.of("reason", TEXT));

    /** What a form shows for a field. */
    public enum Input {
        LINE,
        TEXT,
        LINES,
        DATE,
        AMOUNT,
        UNIT,
        OFFICER,
        OUTCOME,
        CHANNEL,
        STAGES,
        STAGE,
        EVENT,
        FIELD
    }

    private final String path;
    private final Class<? extends DossierCommand> command;
    private final DossierStatus leadsTo;
    private final Map<String, Input> fields;

    DossierAction(
            String path, Class<? extends DossierCommand> command, DossierStatus leadsTo, Map<String, Input> fields) {
        this.path = path;
        this.command = command;
        this.leadsTo = leadsTo;
        this.fields = fields;
    }

    public static Optional<DossierAction> at(String path) {
        return Arrays.stream(values())
                .filter(action -> action.path.equals(path))
                .findFirst();
    }

    public String path() {
        return path;
    }

    public Class<? extends DossierCommand> command() {
        return command;
    }

    public Map<String, Input> fields() {
        return fields;
    }

    /** Whether it can follow now; the aggregate has the last word. */
    public boolean possible(DossierStatus now, boolean imported) {
        if (this == NOTE || this == CORRECTION) {
            return true;
        }
        if (imported) {
            return false;
        }
        return switch (this) {
            case HAND_OVER, STAGES, STAGE_COMPLETION, EXTENSION, REASSESSMENT ->
                now != DossierStatus.SUBMITTED && !now.ended();
            case ASSIGNMENT -> now == DossierStatus.RECEIVED || now == DossierStatus.PROCESSING;
            case SUPPLEMENT -> now == DossierStatus.SUPPLEMENT_REQUESTED;
            case FINANCIAL_CONFIRMATION -> now == DossierStatus.PAYMENT_REQUESTED;
            default -> DossierLife.possible(now, leadsTo);
        };
    }

    private static Map<String, Input> fields(Object... namesAndInputs) {
        var fields = new LinkedHashMap<String, Input>();
        for (var i = 0; i < namesAndInputs.length; i += 2) {
            fields.put((String) namesAndInputs[i], (Input) namesAndInputs[i + 1]);
        }
        return fields;
    }
}
