package org.dossierledger.query.petition;

import static org.dossierledger.shared.dossier.SampleDossiers.workingDays;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dossierledger.query.person.OpenLetters;
import org.dossierledger.shared.complaint.ComplaintEvent.*;
import org.dossierledger.shared.complaint.ComplaintOutcome;
import org.dossierledger.shared.complaint.Instance;
import org.dossierledger.shared.complaint.SuspensionGround;
import org.dossierledger.shared.duty.Duty;
import org.dossierledger.shared.petition.Field;
import org.dossierledger.shared.petition.IntakeEvent.*;
import org.dossierledger.shared.petition.PetitionId;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.petition.Petitioner;
import org.dossierledger.shared.petition.Recovery;
import org.dossierledger.shared.petition.SamplePetitions;
import org.dossierledger.shared.petition.Source;
import org.dossierledger.shared.petition.Subject;
import org.dossierledger.shared.unit.UnitCode;

/** What happens to petitions, for tests: all received by one ward. */
public final class Petitions {

    static final PetitionId PETITION = id(1);
    static final UnitCode WARD = SamplePetitions.WARD;
    static final UnitCode INSPECTORATE = SamplePetitions.INSPECTORATE;
    static final Recovery RECOVERY = new Recovery(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13);

    private Petitions() {}

    public static PetitionId id(int number) {
        return PetitionId.of(new UUID(2, number).toString());
    }

    static String code(int number) {
        return "DT.H98.31-261116-%04d".formatted(number);
    }

    public static Petitioner named() {
        return new Petitioner(Petitioner.Form.INDIVIDUAL, OpenLetters.seal("Nguyễn Thị Đào"), null, true);
    }

    static Petitioner inVault() {
        return SamplePetitions.PROTECTED;
    }

    /** A complaint about a decision; it is to be accepted, or not, within seven working days. */
    static PetitionReceived complaint(int number, Instant at) {
        return received(number, at, PetitionKind.COMPLAINT, named());
    }

    public static PetitionReceived received(int number, Instant at, PetitionKind kind, Petitioner petitioner) {
        return received(number, at, kind, petitioner, null, new Subject(Subject.Kind.DECISION, "45/QĐ", WARD, null));
    }

    static PetitionReceived received(
            int number, Instant at, PetitionKind kind, Petitioner petitioner, PetitionId earlier, Subject subject) {
        return new PetitionReceived(
                id(number),
                code(number),
                kind,
                Source.POST,
                WARD,
                List.of(petitioner),
                2,
                OpenLetters.seal("nội dung"),
                null,
                subject,
                earlier,
                null,
                null,
                null,
                null,
                kind == PetitionKind.COMPLAINT ? Duty.ACCEPTANCE : Duty.INITIAL_HANDLING,
                workingDays(at, 7),
                List.of());
    }

    public static PetitionClassified classified(
            int number, PetitionKind kind, Instant at, List<Petitioner> petitioners) {
        return new PetitionClassified(
                id(number),
                kind,
                Field.ADMINISTRATIVE,
                petitioners,
                List.of(),
                true,
                null,
                false,
                null,
                "đã trả lời ba lần",
                true,
                null,
                kind == PetitionKind.COMPLAINT ? Duty.ACCEPTANCE : Duty.INITIAL_HANDLING,
                workingDays(at, 7),
                List.of());
    }

    /** To be decided within 20 working days by the inspectorate. */
    static ComplaintAccepted accepted(int number, Instant at) {
        return new ComplaintAccepted(
                id(number), Instance.FIRST, "7/TB", INSPECTORATE, workingDays(at, 20), false, 0, List.of());
    }

    /** Its notice is owed within three working days. */
    static ComplaintSuspended suspended(int number, Instant at) {
        return new ComplaintSuspended(
                id(number),
                SuspensionGround.values()[0],
                "chờ kết quả giám định",
                "8/QĐ",
                workingDays(at, 3),
                List.of());
    }

    static ComplaintResumed resumed(int number, Instant at, int days) {
        return new ComplaintResumed(id(number), "9/QĐ", workingDays(at, days), null, List.of());
    }

    /** To be sent within three working days. */
    static ComplaintDecided decided(int number, Instant at) {
        return new ComplaintDecided(
                id(number),
                Instance.FIRST,
                ComplaintOutcome.PARTLY_RIGHT,
                "10/QĐ",
                RECOVERY,
                true,
                2,
                workingDays(at, 3),
                workingDays(at, 30),
                null,
                List.of());
    }

    static NoticeSent noticeSent(int number, Duty duty) {
        return new NoticeSent(id(number), duty, "11/TB", false, 0, List.of());
    }

    static PetitionCorrected corrected(int number, String event, String type, Instant to) {
        return new PetitionCorrected(id(number), event, type, "occurredAt", to.toString(), null, "Nhập nhầm");
    }

    static PetitionActionImported imported(int number, Instant receivedAt, Instant dueAt, Instant endedAt) {
        return new PetitionActionImported(
                id(number),
                "hệ thống cũ",
                "CU-" + number,
                PetitionKind.COMPLAINT,
                "Nhận đơn",
                "nguoi.cu",
                INSPECTORATE,
                receivedAt,
                dueAt,
                endedAt,
                null);
    }
}
