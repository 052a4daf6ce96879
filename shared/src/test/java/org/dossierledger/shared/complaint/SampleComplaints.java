package org.dossierledger.shared.complaint;

import static org.dossierledger.shared.petition.SamplePetitions.EARLIER;
import static org.dossierledger.shared.petition.SamplePetitions.PETITION;
import static org.dossierledger.shared.petition.SamplePetitions.SEALED;
import static org.dossierledger.shared.petition.SamplePetitions.WARD;

import java.time.Instant;
import java.util.Set;
import org.dossierledger.shared.complaint.ComplaintCommand.AcceptComplaint;
import org.dossierledger.shared.complaint.ComplaintCommand.AnnounceDialogue;
import org.dossierledger.shared.complaint.ComplaintCommand.AssignComplaintVerification;
import org.dossierledger.shared.complaint.ComplaintCommand.DecideComplaint;
import org.dossierledger.shared.complaint.ComplaintCommand.DeliverComplaintDecision;
import org.dossierledger.shared.complaint.ComplaintCommand.EnforceComplaintDecision;
import org.dossierledger.shared.complaint.ComplaintCommand.ExtendComplaint;
import org.dossierledger.shared.complaint.ComplaintCommand.HoldDialogue;
import org.dossierledger.shared.complaint.ComplaintCommand.LodgeSecondComplaint;
import org.dossierledger.shared.complaint.ComplaintCommand.PublishComplaintDecision;
import org.dossierledger.shared.complaint.ComplaintCommand.RecordComplaintComplexity;
import org.dossierledger.shared.complaint.ComplaintCommand.ReportComplaintVerification;
import org.dossierledger.shared.complaint.ComplaintCommand.ResumeComplaint;
import org.dossierledger.shared.complaint.ComplaintCommand.SendComplaintDecision;
import org.dossierledger.shared.complaint.ComplaintCommand.SuspendComplaint;
import org.dossierledger.shared.complaint.ComplaintCommand.TakeComplaintToCourt;
import org.dossierledger.shared.complaint.ComplaintCommand.TerminateComplaint;
import org.dossierledger.shared.complaint.ComplaintCommand.WithdrawComplaint;
import org.dossierledger.shared.petition.ComplexityCriterion;
import org.dossierledger.shared.petition.Publication;
import org.dossierledger.shared.petition.WithdrawalScope;

/** Steps of a complaint for tests, as an office usually takes them. */
public final class SampleComplaints {

    /** Everybody has signed, in time. */
    public static final AcceptComplaint ACCEPT = new AcceptComplaint(PETITION, "21/TB-UBND", WARD, true, null);

    /** Not everybody has signed. */
    public static final AcceptComplaint UNSIGNED = new AcceptComplaint(PETITION, "21/TB-UBND", WARD, false, null);

    public static final AssignComplaintVerification ASSIGN =
            new AssignComplaintVerification(PETITION, WARD, "can.bo.xac.minh", "22/QĐ-UBND");
    /** The complainant turns out to be right. */
    public static final ReportComplaintVerification AGREES =
            new ReportComplaintVerification(PETITION, SEALED, true, "23/BC-UBND");
    /** Claim and findings still differ. */
    public static final ReportComplaintVerification DIFFERS =
            new ReportComplaintVerification(PETITION, SEALED, false, "23/BC-UBND");

    public static final RecordComplaintComplexity COMPLEX =
            new RecordComplaintComplexity(PETITION, Set.of(ComplexityCriterion.SEVERAL_PLACES), "24/BB-UBND");
    public static final ExtendComplaint EXTEND = new ExtendComplaint(PETITION, "Hai nơi xác minh", "25/TB-UBND");
    public static final HoldDialogue DIALOGUE = dialogue(3);
    public static final SuspendComplaint SUSPEND =
            new SuspendComplaint(PETITION, SuspensionGround.FORCE_MAJEURE, "Bão lũ", "26/QĐ-UBND");
    public static final ResumeComplaint RESUME = new ResumeComplaint(PETITION, "27/QĐ-UBND");
    public static final SendComplaintDecision SEND = new SendComplaintDecision(PETITION, "Người khiếu nại");
    public static final DeliverComplaintDecision DELIVER = new DeliverComplaintDecision(PETITION);
    public static final PublishComplaintDecision PUBLISH =
            new PublishComplaintDecision(PETITION, Publication.POSTING, "Trụ sở UBND phường");
    /** The later petition has the other sample id. */
    public static final LodgeSecondComplaint SECOND = new LodgeSecondComplaint(PETITION, EARLIER);

    public static final TakeComplaintToCourt COURT =
            new TakeComplaintToCourt(PETITION, "Tòa án nhân dân khu vực 1", "12/2026/TLST-HC");
    public static final EnforceComplaintDecision ENFORCE =
            new EnforceComplaintDecision(PETITION, true, null, "Đã trả lại đất");

    private SampleComplaints() {}

    public static AnnounceDialogue announce(Instant heldAt) {
        return new AnnounceDialogue(PETITION, heldAt, "Trụ sở UBND phường", "28/TB-UBND");
    }

    public static HoldDialogue dialogue(int copies) {
        return new HoldDialogue(PETITION, "29/BB-UBND", copies, true, SEALED);
    }

    /** @param peopleLeft how many go on */
    public static WithdrawComplaint withdraw(WithdrawalScope scope, int peopleLeft) {
        var contents = scope == WithdrawalScope.PART ? "Nội dung bồi thường" : null;
        return new WithdrawComplaint(PETITION, scope, contents, peopleLeft, false);
    }

    public static TerminateComplaint terminate(TerminationGround ground) {
        return new TerminateComplaint(PETITION, ground, "Theo đơn", "30/QĐ-UBND");
    }

    public static DecideComplaint decide(ComplaintOutcome outcome) {
        return new DecideComplaint(PETITION, outcome, "31/QĐ-UBND", null);
    }
}
