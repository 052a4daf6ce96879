package org.dossierledger.command.petition;

import static org.dossierledger.shared.petition.PetitionStatus.ACCEPTED;
import static org.dossierledger.shared.petition.PetitionStatus.ANSWERED;
import static org.dossierledger.shared.petition.PetitionStatus.CLASSIFIED;
import static org.dossierledger.shared.petition.PetitionStatus.CLOSED;
import static org.dossierledger.shared.petition.PetitionStatus.CONCLUDED;
import static org.dossierledger.shared.petition.PetitionStatus.DECIDED;
import static org.dossierledger.shared.petition.PetitionStatus.KEPT_OUTSIDE;
import static org.dossierledger.shared.petition.PetitionStatus.RECEIVED;
import static org.dossierledger.shared.petition.PetitionStatus.SUSPENDED;
import static org.dossierledger.shared.petition.PetitionStatus.TRANSFERRED;
import static org.dossierledger.shared.petition.PetitionStatus.VERIFIED;
import static org.dossierledger.shared.petition.PetitionStatus.VERIFYING;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.dossierledger.shared.complaint.ComplaintCommand.*;
import org.dossierledger.shared.denunciation.DenunciationCommand.*;
import org.dossierledger.shared.feedback.FeedbackCommand.*;
import org.dossierledger.shared.petition.IdentityCommand.*;
import org.dossierledger.shared.petition.IntakeCommand.*;
import org.dossierledger.shared.petition.PetitionCommand;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.petition.PetitionStatus;

/**
 * Which step is possible for which kind and from where. Steps in an order that the law does not foresee but that happen in
 * offices are possible, too, and flagged by whoever decides them; the article behind each step stands in the message
 * files ({@code article.STEP}).
 */
public final class PetitionLife {

    private record Step(Set<PetitionKind> kinds, Set<PetitionStatus> from) {}

    private static final Set<PetitionKind> ALL = EnumSet.allOf(PetitionKind.class);
    private static final Set<PetitionKind> COMPLAINT = EnumSet.of(PetitionKind.COMPLAINT);
    private static final Set<PetitionKind> DENUNCIATION = EnumSet.of(PetitionKind.DENUNCIATION);
    private static final Set<PetitionKind> FEEDBACK = EnumSet.of(PetitionKind.FEEDBACK);

    private static final Set<PetitionStatus> ANY = EnumSet.complementOf(EnumSet.of(KEPT_OUTSIDE));
    private static final Set<PetitionStatus> INTAKE = EnumSet.of(RECEIVED, CLASSIFIED);
    private static final Set<PetitionStatus> AT_WORK = EnumSet.of(ACCEPTED, VERIFYING, VERIFIED);
    private static final Set<PetitionStatus> UNDER_WAY = EnumSet.of(ACCEPTED, VERIFYING, VERIFIED, SUSPENDED);
    /** What was owed for being late is owed after a late conclusion, too. */
    private static final Set<PetitionStatus> CONCLUDED_OR_NOT =
            EnumSet.of(ACCEPTED, VERIFYING, VERIFIED, SUSPENDED, CONCLUDED);

    private static final Set<PetitionStatus> BEFORE_THE_END =
            EnumSet.of(RECEIVED, CLASSIFIED, ACCEPTED, VERIFYING, VERIFIED, SUSPENDED);
    private static final Set<PetitionStatus> NOT_ENDED =
            EnumSet.of(RECEIVED, CLASSIFIED, ACCEPTED, VERIFYING, VERIFIED, SUSPENDED, DECIDED, CONCLUDED, ANSWERED);

    private static final Map<Class<? extends PetitionCommand>, Step> STEPS = new LinkedHashMap<>();

    static {
        step(ClassifyPetition.class, ALL, INTAKE);
        step(SplitPetition.class, EnumSet.of(PetitionKind.MIXED), INTAKE);
        step(JoinPetition.class, ALL, INTAKE);
        step(TakeSameContentIn.class, ALL, ANY);
        step(RefuseAcceptance.class, COMPLAINT, Set.of(CLASSIFIED));
        step(TransferPetition.class, ALL, Set.of(CLASSIFIED));
        step(GuidePetitioner.class, ALL, Set.of(CLASSIFIED));
        step(ReturnPetition.class, ALL, Set.of(CLASSIFIED));
        step(UrgeHandling.class, ALL, Set.of(CLASSIFIED));
        step(FilePetition.class, ALL, Set.of(CLASSIFIED));
        step(AssignPetition.class, ALL, NOT_ENDED);
        step(TakePetitionOver.class, ALL, NOT_ENDED);
        step(SendNotice.class, ALL, ANY);
        step(TakeTransferResultIn.class, ALL, Set.of(TRANSFERRED));
        step(ClosePetition.class, ALL, EnumSet.of(DECIDED, CONCLUDED, ANSWERED));
        step(AttachPetitionDocument.class, ALL, ANY);
        step(KeepOriginal.class, ALL, ANY);
        step(AddPetitionNote.class, ALL, ANY);
        step(CorrectPetition.class, ALL, ANY);

        step(RequestIdentityAccess.class, ALL, ANY);
        step(ApproveIdentityAccess.class, ALL, ANY);
        step(DenyIdentityAccess.class, ALL, ANY);
        step(OpenIdentity.class, ALL, ANY);
        step(ExpireIdentityAccess.class, ALL, ANY);
        step(EraseIdentity.class, ALL, ANY);

        step(AcceptComplaint.class, COMPLAINT, Set.of(CLASSIFIED));
        step(AssignComplaintVerification.class, COMPLAINT, AT_WORK);
        step(ReportComplaintVerification.class, COMPLAINT, EnumSet.of(ACCEPTED, VERIFYING));
        step(RecordComplaintComplexity.class, COMPLAINT, AT_WORK);
        step(ExtendComplaint.class, COMPLAINT, AT_WORK);
        step(AnnounceDialogue.class, COMPLAINT, AT_WORK);
        step(HoldDialogue.class, COMPLAINT, AT_WORK);
        step(SuspendComplaint.class, COMPLAINT, AT_WORK);
        step(ResumeComplaint.class, COMPLAINT, Set.of(SUSPENDED));
        step(WithdrawComplaint.class, COMPLAINT, BEFORE_THE_END);
        step(TerminateComplaint.class, COMPLAINT, UNDER_WAY);
        step(DecideComplaint.class, COMPLAINT, AT_WORK);
        step(SendComplaintDecision.class, COMPLAINT, Set.of(DECIDED));
        step(DeliverComplaintDecision.class, COMPLAINT, Set.of(DECIDED));
        step(PublishComplaintDecision.class, COMPLAINT, Set.of(DECIDED));
        step(LodgeSecondComplaint.class, COMPLAINT, EnumSet.of(ACCEPTED, VERIFYING, VERIFIED, DECIDED, CLOSED));
        step(
                TakeComplaintToCourt.class,
                COMPLAINT,
                EnumSet.of(ACCEPTED, VERIFYING, VERIFIED, SUSPENDED, DECIDED, CLOSED));
        step(EnforceComplaintDecision.class, COMPLAINT, EnumSet.of(DECIDED, CLOSED));

        step(CheckDenouncer.class, DENUNCIATION, INTAKE);
        step(AcceptDenunciation.class, DENUNCIATION, Set.of(CLASSIFIED));
        step(AssignDenunciationVerification.class, DENUNCIATION, AT_WORK);
        step(ReportDenunciationVerification.class, DENUNCIATION, EnumSet.of(ACCEPTED, VERIFYING));
        step(ExtendDenunciation.class, DENUNCIATION, AT_WORK);
        step(SuspendDenunciation.class, DENUNCIATION, AT_WORK);
        step(ResumeDenunciation.class, DENUNCIATION, Set.of(SUSPENDED));
        step(WithdrawDenunciation.class, DENUNCIATION, BEFORE_THE_END);
        step(TerminateDenunciation.class, DENUNCIATION, UNDER_WAY);
        step(RequestProtection.class, DENUNCIATION, ANY);
        step(DecideProtection.class, DENUNCIATION, ANY);
        step(EndProtection.class, DENUNCIATION, ANY);
        step(ConcludeDenunciation.class, DENUNCIATION, AT_WORK);
        step(SendConclusion.class, DENUNCIATION, Set.of(CONCLUDED));
        step(PublishConclusion.class, DENUNCIATION, Set.of(CONCLUDED));
        step(HandleConclusion.class, DENUNCIATION, EnumSet.of(CONCLUDED, CLOSED));
        step(ReviewFurtherDenunciation.class, DENUNCIATION, INTAKE);
        step(
                LodgeFurtherDenunciation.class,
                DENUNCIATION,
                EnumSet.of(ACCEPTED, VERIFYING, VERIFIED, CONCLUDED, CLOSED));
        step(RaiseOverdue.class, DENUNCIATION, UNDER_WAY);
        step(DemandOverdueReport.class, DENUNCIATION, CONCLUDED_OR_NOT);
        step(ReportOverdue.class, DENUNCIATION, CONCLUDED_OR_NOT);

        step(AcceptFeedback.class, FEEDBACK, Set.of(CLASSIFIED));
        step(AnswerFeedback.class, FEEDBACK, EnumSet.of(CLASSIFIED, ACCEPTED));
    }

    private PetitionLife() {}

    private static void step(
            Class<? extends PetitionCommand> command, Set<PetitionKind> kinds, Set<PetitionStatus> from) {
        STEPS.put(command, new Step(kinds, from));
    }

    /** Whether petitions of this kind know the step at all. */
    public static boolean belongsTo(Class<? extends PetitionCommand> command, PetitionKind kind) {
        var step = STEPS.get(command);
        return step != null && step.kinds().contains(kind);
    }

    /** Whether the step can be taken now; the aggregate has the last word. Opening steps are not in question here. */
    public static boolean possible(
            Class<? extends PetitionCommand> command, PetitionKind kind, PetitionStatus status, boolean imported) {
        return belongsTo(command, kind)
                && STEPS.get(command).from().contains(status)
                && (!imported || FOR_IMPORTED.contains(command));
    }

    /**
     * @throws WrongKind when petitions of this kind know no such step
     * @throws StepNotPossible when it does not follow from where the petition stands
     */
    static void check(PetitionCommand command, Facts facts) {
        var step = STEPS.get(command.getClass());
        var name = command.getClass().getSimpleName();
        if (step == null || facts.imported() && !FOR_IMPORTED.contains(command.getClass())) {
            throw new StepNotPossible(name, facts.status());
        }
        if (!step.kinds().contains(facts.kind())) {
            throw new WrongKind(name, facts.kind());
        }
        if (!step.from().contains(facts.status())) {
            throw new StepNotPossible(name, facts.status());
        }
    }

    /** Another system goes on with its own cases: here notes, documents and corrections are added, and who ended hands over. */
    private static final Set<Class<? extends PetitionCommand>> FOR_IMPORTED =
            Set.of(AttachPetitionDocument.class, AddPetitionNote.class, CorrectPetition.class, TakePetitionOver.class);
}
