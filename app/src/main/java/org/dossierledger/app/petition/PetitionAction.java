package org.dossierledger.app.petition;

import static org.dossierledger.app.account.Role.HANDLER;
import static org.dossierledger.app.account.Role.LEADER;
import static org.dossierledger.app.account.Role.PETITION_OFFICER;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dossierledger.app.account.Role;
import org.dossierledger.command.petition.PetitionLife;
import org.dossierledger.query.petition.PetitionState;
import org.dossierledger.shared.complaint.ComplaintCommand.*;
import org.dossierledger.shared.denunciation.DenunciationCommand.*;
import org.dossierledger.shared.duty.Duty;
import org.dossierledger.shared.feedback.FeedbackCommand.*;
import org.dossierledger.shared.petition.IdentityCommand.*;
import org.dossierledger.shared.petition.IntakeCommand.*;
import org.dossierledger.shared.petition.PetitionCommand;

/**
 * What can be done to a petition that is registered: the last part of its address, the command behind it, and who may. A
 * form asks for the fields of the command, REST takes the same as JSON.
 */
public enum PetitionAction {
    CLASSIFICATION("classification", ClassifyPetition.class, PETITION_OFFICER),
    SPLIT("split", SplitPetition.class, PETITION_OFFICER),
    SAME_CONTENT("same-content", JoinPetition.class, PETITION_OFFICER),
    NON_ACCEPTANCE("non-acceptance", RefuseAcceptance.class, PETITION_OFFICER, LEADER),
    TRANSFER("transfer", TransferPetition.class, PETITION_OFFICER),
    GUIDANCE("guidance", GuidePetitioner.class, PETITION_OFFICER),
    RETURN("return", ReturnPetition.class, PETITION_OFFICER),
    URGING("urging", UrgeHandling.class, PETITION_OFFICER, LEADER),
    FILING("filing", FilePetition.class, PETITION_OFFICER),
    ASSIGNMENT("assignment", AssignPetition.class, PETITION_OFFICER, LEADER),

    COMPLAINT_ACCEPTANCE("acceptance", AcceptComplaint.class, PETITION_OFFICER, LEADER),
    COMPLAINT_VERIFICATION("verification", AssignComplaintVerification.class, LEADER),
    COMPLAINT_FINDINGS("findings", ReportComplaintVerification.class, HANDLER),
    COMPLEXITY("complexity", RecordComplaintComplexity.class, HANDLER, LEADER),
    DIALOGUE_NOTICE("dialogue-notice", AnnounceDialogue.class, HANDLER, LEADER),
    DIALOGUE("dialogue", HoldDialogue.class, HANDLER, LEADER),
    COMPLAINT_EXTENSION("extension", ExtendComplaint.class, LEADER),
    COMPLAINT_SUSPENSION("suspension", SuspendComplaint.class, LEADER),
    COMPLAINT_RESUMPTION("resumption", ResumeComplaint.class, LEADER),
    COMPLAINT_WITHDRAWAL("withdrawal", WithdrawComplaint.class, PETITION_OFFICER, HANDLER),
    COMPLAINT_TERMINATION("termination", TerminateComplaint.class, LEADER),
    COMPLAINT_DECISION("decision", DecideComplaint.class, LEADER),
    COMPLAINT_SENDING("sending", SendComplaintDecision.class, PETITION_OFFICER, HANDLER),
    COMPLAINT_DELIVERY("delivery", DeliverComplaintDecision.class, PETITION_OFFICER, HANDLER),
    COMPLAINT_PUBLICATION("publication", PublishComplaintDecision.class, PETITION_OFFICER, HANDLER),
    COURT("court", TakeComplaintToCourt.class, PETITION_OFFICER, HANDLER),
    ENFORCEMENT("enforcement", EnforceComplaintDecision.class, HANDLER, LEADER),

    DENOUNCER_CHECK("denouncer-check", CheckDenouncer.class, PETITION_OFFICER),
    DENUNCIATION_ACCEPTANCE("acceptance", AcceptDenunciation.class, LEADER),
    DENUNCIATION_VERIFICATION("verification", AssignDenunciationVerification.class, LEADER),
    DENUNCIATION_FINDINGS("findings", ReportDenunciationVerification.class, HANDLER),
    DENUNCIATION_EXTENSION("extension", ExtendDenunciation.class, LEADER),
    DENUNCIATION_SUSPENSION("suspension", SuspendDenunciation.class, LEADER),
    DENUNCIATION_RESUMPTION("resumption", ResumeDenunciation.class, LEADER),
    DENUNCIATION_WITHDRAWAL("withdrawal", WithdrawDenunciation.class, PETITION_OFFICER, HANDLER),
    DENUNCIATION_TERMINATION("termination", TerminateDenunciation.class, LEADER),
    PROTECTION_REQUEST("protection-request", RequestProtection.class, PETITION_OFFICER, HANDLER),
    PROTECTION("protection", DecideProtection.class, LEADER),
    PROTECTION_END("protection-end", EndProtection.class, LEADER),
    CONCLUSION("conclusion", ConcludeDenunciation.class, LEADER),
    CONCLUSION_SENDING("sending", SendConclusion.class, PETITION_OFFICER, HANDLER),
    CONCLUSION_PUBLICATION("publication", PublishConclusion.class, PETITION_OFFICER, HANDLER),
    CONCLUSION_HANDLING("handling", HandleConclusion.class, HANDLER, LEADER),
    FURTHER_REVIEW("review", ReviewFurtherDenunciation.class, LEADER),
    OVERDUE("overdue", RaiseOverdue.class, PETITION_OFFICER),
    OVERDUE_DEMAND("overdue-demand", DemandOverdueReport.class, LEADER),
    OVERDUE_REPORT("overdue-report", ReportOverdue.class, HANDLER),

    FEEDBACK_ACCEPTANCE("acceptance", AcceptFeedback.class, PETITION_OFFICER, LEADER),
    FEEDBACK_ANSWER("answer", AnswerFeedback.class, HANDLER, LEADER, PETITION_OFFICER),

    NOTICE("notice", SendNotice.class, PETITION_OFFICER, HANDLER),
    TRANSFER_RESULT("transfer-result", TakeTransferResultIn.class, PETITION_OFFICER),
    CLOSING("closing", ClosePetition.class, PETITION_OFFICER, LEADER),
    NOTE("notes", AddPetitionNote.class, PETITION_OFFICER, HANDLER, LEADER),
    CORRECTION("corrections", CorrectPetition.class, PETITION_OFFICER, HANDLER, LEADER),

    IDENTITY_REQUEST("identity-request", RequestIdentityAccess.class, PETITION_OFFICER, HANDLER),
    IDENTITY_APPROVAL("identity-approval", ApproveIdentityAccess.class, LEADER),
    IDENTITY_DENIAL("identity-denial", DenyIdentityAccess.class, LEADER),
    IDENTITY_ERASURE("identity-erasure", EraseIdentity.class, PETITION_OFFICER, HANDLER);

    private final String path;
    private final Class<? extends PetitionCommand> command;
    private final Set<Role> who;

    PetitionAction(String path, Class<? extends PetitionCommand> command, Role first, Role... more) {
        this.path = path;
        this.command = command;
        this.who = EnumSet.of(first, more);
    }

    /** What this address means for this petition: acceptance of a complaint is not that of a denunciation. */
    public static Optional<PetitionAction> at(String path, PetitionState petition) {
        var named = Arrays.stream(values())
                .filter(action -> action.path.equals(path))
                .toList();
        return named.stream()
                .filter(action -> PetitionLife.belongsTo(action.command, petition.petitionKind()))
                .findFirst()
                .or(() -> named.stream().findFirst());
    }

    public static List<PetitionAction> at(String path) {
        return Arrays.stream(values())
                .filter(action -> action.path.equals(path))
                .toList();
    }

    public String path() {
        return path;
    }

    public Class<? extends PetitionCommand> command() {
        return command;
    }

    public boolean allowedTo(Role role) {
        return who.contains(role);
    }

    /** Whether it can follow now; the aggregate has the last word. */
    public boolean possible(PetitionState petition) {
        return PetitionLife.possible(command, petition.petitionKind(), petition.status(), petition.imported())
                && isOwed(petition);
    }

    /** Some steps do nothing but what is owed. */
    private boolean isOwed(PetitionState petition) {
        return switch (this) {
            case FURTHER_REVIEW -> owes(petition, Duty.REVIEW);
            case OVERDUE_DEMAND -> owes(petition, Duty.DEMAND);
            case OVERDUE_REPORT -> owes(petition, Duty.REPORT);
            default -> true;
        };
    }

    private static boolean owes(PetitionState petition, Duty duty) {
        return petition.duties().stream().anyMatch(owed -> owed.duty() == duty);
    }
}
