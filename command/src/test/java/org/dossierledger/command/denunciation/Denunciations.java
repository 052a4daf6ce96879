package org.dossierledger.command.denunciation;

import static org.dossierledger.shared.petition.SamplePetitions.INSPECTORATE;
import static org.dossierledger.shared.petition.SamplePetitions.PETITION;
import static org.dossierledger.shared.petition.SamplePetitions.SEALED;
import static org.dossierledger.shared.petition.SamplePetitions.WARD;
import static org.dossierledger.shared.petition.SamplePetitions.classified;
import static org.dossierledger.shared.petition.SamplePetitions.denunciation;
import static org.dossierledger.shared.petition.SamplePetitions.with;

import java.util.Set;
import org.dossierledger.command.petition.PetitionStory;
import org.dossierledger.shared.denunciation.ContinuationGround;
import org.dossierledger.shared.denunciation.DenunciationCommand.*;
import org.dossierledger.shared.denunciation.DenunciationOutcome;
import org.dossierledger.shared.denunciation.EndReason;
import org.dossierledger.shared.denunciation.IdentityCheck;
import org.dossierledger.shared.denunciation.SuspensionReason;
import org.dossierledger.shared.petition.ComplexityCriterion;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.petition.WithdrawalScope;

/** Steps and stories of the denunciation T1, received on Wednesday 04/11/2026 at 08:00. */
final class Denunciations {

    static final CheckDenouncer CONFIRM = check(IdentityCheck.CONFIRMED);
    static final AcceptDenunciation ACCEPT = new AcceptDenunciation(PETITION, "15/QĐ-UBND", WARD, 1, false);
    static final AssignDenunciationVerification ASSIGN =
            new AssignDenunciationVerification(PETITION, INSPECTORATE, "thanh.tra.vien", "3/QĐ-TTT");
    static final ReportDenunciationVerification REPORT =
            new ReportDenunciationVerification(PETITION, SEALED, "4/BC-TXM");
    static final SuspendDenunciation SUSPEND = new SuspendDenunciation(
            PETITION, SuspensionReason.WAITING_FOR_EXPERT, "Đợi kết quả giám định lại", "6/QĐ-UBND");
    static final ResumeDenunciation RESUME = new ResumeDenunciation(PETITION, "7/QĐ-UBND");
    static final ConcludeDenunciation CONCLUDE =
            new ConcludeDenunciation(PETITION, DenunciationOutcome.PARTLY_TRUE, "8/KL-UBND", null);
    static final SendConclusion SEND = new SendConclusion(PETITION, "Người bị tố cáo; Thanh tra tỉnh");
    static final TerminateDenunciation TERMINATE_WITHDRAWN =
            new TerminateDenunciation(PETITION, EndReason.WITHDRAWN, "Rút toàn bộ nội dung tố cáo", "9/QĐ-UBND");

    private Denunciations() {}

    static CheckDenouncer check(IdentityCheck result) {
        return new CheckDenouncer(PETITION, result, false);
    }

    static ExtendDenunciation extend(ComplexityCriterion... criteria) {
        return new ExtendDenunciation(PETITION, Set.of(criteria), "5/QĐ-UBND");
    }

    static WithdrawDenunciation withdrawWhole(int peopleLeft, ContinuationGround continues) {
        return new WithdrawDenunciation(PETITION, WithdrawalScope.WHOLE, null, peopleLeft, continues);
    }

    static PetitionStory received() {
        return PetitionStory.begins().then("2026-11-04T08:00:00", denunciation());
    }

    static PetitionStory classifiedDenunciation() {
        return received().then("2026-11-05T08:00:00", classified(PetitionKind.DENUNCIATION));
    }

    /** On Thursday 12/11/2026: to be concluded by Monday 14/12/2026. */
    static PetitionStory accepted() {
        return classifiedDenunciation().then("2026-11-10T08:00:00", CONFIRM).then("2026-11-12T09:00:00", ACCEPT);
    }

    /** The same, signed by several. */
    static PetitionStory acceptedOf(int people) {
        return PetitionStory.begins()
                .then("2026-11-04T08:00:00", with(denunciation(), people))
                .then("2026-11-05T08:00:00", classified(PetitionKind.DENUNCIATION))
                .then("2026-11-10T08:00:00", CONFIRM)
                .then("2026-11-12T09:00:00", ACCEPT);
    }

    static PetitionStory verified() {
        return accepted().then("2026-11-13T08:00:00", ASSIGN).then("2026-12-08T08:00:00", REPORT);
    }

    /** On Thursday 10/12/2026. */
    static PetitionStory concluded() {
        return verified().then("2026-12-10T10:00:00", CONCLUDE);
    }
}
