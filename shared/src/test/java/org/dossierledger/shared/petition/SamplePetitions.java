package org.dossierledger.shared.petition;

import java.util.List;
import org.dossierledger.shared.deadline.Pause;
import org.dossierledger.shared.petition.IntakeCommand.ClassifyPetition;
import org.dossierledger.shared.petition.IntakeCommand.NoteSecretPetition;
import org.dossierledger.shared.petition.IntakeCommand.ReceivePetition;
import org.dossierledger.shared.sealing.Sealed;
import org.dossierledger.shared.unit.UnitCode;

/** Petitions for tests, all received by the ward; what a test is about is changed with the {@code with} methods. */
public final class SamplePetitions {

    public static final PetitionId PETITION = PetitionId.of("5d0c2a1e-7c3b-4f0e-9a51-2f6d8b7c1e10");
    public static final PetitionId EARLIER = PetitionId.of("8f3e1b52-0a7d-4c65-b1f4-6e2a9d4c7b31");

    public static final UnitCode PROVINCE = UnitCode.of("H98");
    public static final UnitCode INSPECTORATE = UnitCode.of("H98.01");
    public static final UnitCode WARD = UnitCode.of("H98.31");

    public static final Sealed SEALED = new Sealed("0b9d6c1e-4a7f-4f54-8a2b-3c1d5e7f9a0b", "c2VhbGVk");

    public static final Petitioner CITIZEN = new Petitioner(Petitioner.Form.INDIVIDUAL, SEALED, null, true);
    /** Lies in the vault. */
    public static final Petitioner PROTECTED =
            new Petitioner(Petitioner.Form.INDIVIDUAL, null, "e3a1f5c7-9b2d-4e60-8c14-7a5b3d9f0e26", true);

    private static final Subject DECISION = new Subject(Subject.Kind.DECISION, "45/QĐ-UBND", WARD, null);
    private static final Subject ACT = new Subject(Subject.Kind.ACT, null, WARD, null);

    private SamplePetitions() {}

    public static ReceivePetition complaint() {
        return received(PetitionKind.COMPLAINT, List.of(CITIZEN), DECISION);
    }

    public static ReceivePetition denunciation() {
        return received(PetitionKind.DENUNCIATION, List.of(PROTECTED), ACT);
    }

    public static ReceivePetition feedback() {
        return received(PetitionKind.FEEDBACK, List.of(CITIZEN), ACT);
    }

    /** Nobody has read it yet. */
    public static ReceivePetition anonymous() {
        return received(PetitionKind.MIXED, List.of(), ACT);
    }

    private static ReceivePetition received(PetitionKind kind, List<Petitioner> petitioners, Subject subject) {
        return new ReceivePetition(
                PETITION,
                "DT.H98.31-261104-0001",
                kind,
                Source.POST,
                WARD,
                petitioners,
                petitioners.size(),
                SEALED,
                null,
                subject,
                null,
                null,
                null,
                null,
                null);
    }

    public static ReceivePetition with(ReceivePetition usual, Source source) {
        return new ReceivePetition(
                usual.petitionId(),
                usual.code(),
                usual.kind(),
                source,
                usual.unit(),
                usual.petitioners(),
                usual.people(),
                usual.summary(),
                usual.respondent(),
                usual.subject(),
                usual.earlier(),
                usual.earlierKind(),
                usual.reception(),
                source == Source.TRANSFER ? INSPECTORATE : null,
                source == Source.TRANSFER ? "12/PC-TTT" : null);
    }

    public static ReceivePetition with(ReceivePetition usual, Subject subject) {
        return new ReceivePetition(
                usual.petitionId(),
                usual.code(),
                usual.kind(),
                usual.source(),
                usual.unit(),
                usual.petitioners(),
                usual.people(),
                usual.summary(),
                usual.respondent(),
                subject,
                usual.earlier(),
                usual.earlierKind(),
                usual.reception(),
                usual.transferredBy(),
                usual.transferNumber());
    }

    /** @param people how many signed; the same petitioner stands for all */
    public static ReceivePetition with(ReceivePetition usual, int people) {
        return new ReceivePetition(
                usual.petitionId(),
                usual.code(),
                usual.kind(),
                usual.source(),
                usual.unit(),
                usual.petitioners(),
                people,
                usual.summary(),
                usual.respondent(),
                usual.subject(),
                usual.earlier(),
                usual.earlierKind(),
                usual.reception(),
                usual.transferredBy(),
                usual.transferNumber());
    }

    /** The same, following an earlier petition of which nobody says what it is. */
    public static ReceivePetition following(ReceivePetition usual, PetitionId earlier) {
        return following(usual, earlier, null);
    }

    /** The same, following an earlier petition of this kind. */
    public static ReceivePetition following(ReceivePetition usual, PetitionId earlier, PetitionKind earlierKind) {
        return new ReceivePetition(
                usual.petitionId(),
                usual.code(),
                usual.kind(),
                usual.source(),
                usual.unit(),
                usual.petitioners(),
                usual.people(),
                usual.summary(),
                usual.respondent(),
                usual.subject(),
                earlier,
                earlierKind,
                usual.reception(),
                usual.transferredBy(),
                usual.transferNumber());
    }

    /** Signed by these, and by nobody else. */
    public static ReceivePetition with(ReceivePetition usual, List<Petitioner> petitioners) {
        return new ReceivePetition(
                usual.petitionId(),
                usual.code(),
                usual.kind(),
                usual.source(),
                usual.unit(),
                petitioners,
                petitioners.size(),
                usual.summary(),
                usual.respondent(),
                usual.subject(),
                usual.earlier(),
                usual.earlierKind(),
                usual.reception(),
                usual.transferredBy(),
                usual.transferNumber());
    }

    /** Received by another body. */
    public static ReceivePetition at(UnitCode unit, ReceivePetition usual) {
        return new ReceivePetition(
                usual.petitionId(),
                usual.code(),
                usual.kind(),
                usual.source(),
                unit,
                usual.petitioners(),
                usual.people(),
                usual.summary(),
                usual.respondent(),
                usual.subject(),
                usual.earlier(),
                usual.earlierKind(),
                usual.reception(),
                usual.transferredBy(),
                usual.transferNumber());
    }

    /** Must not enter a networked ledger. */
    public static NoteSecretPetition secret() {
        return new NoteSecretPetition(
                PETITION, "DT.H98.31-261104-0002", PetitionKind.DENUNCIATION, WARD, "07/SĐM-2026");
    }

    /** Complete, and the receiving body is competent. */
    public static ClassifyPetition classified(PetitionKind kind, Deficiency... deficiencies) {
        return new ClassifyPetition(
                PETITION, kind, Field.ADMINISTRATIVE, null, List.of(deficiencies), true, null, false, false, List.of());
    }

    /** Complete, the receiving body is competent, and the longer periods of a remote area apply. */
    public static ClassifyPetition classifiedRemote(PetitionKind kind) {
        return new ClassifyPetition(
                PETITION, kind, Field.ADMINISTRATIVE, null, List.of(), true, null, true, false, List.of());
    }

    /** Another body is competent. */
    public static ClassifyPetition belongsElsewhere(PetitionKind kind) {
        return new ClassifyPetition(
                PETITION, kind, Field.ADMINISTRATIVE, null, List.of(), false, "H98.33", false, false, List.of());
    }

    /** @param obstacles times that do not count for the limitation */
    public static ClassifyPetition with(ClassifyPetition usual, List<Pause> obstacles) {
        return new ClassifyPetition(
                usual.petitionId(),
                usual.kind(),
                usual.field(),
                usual.petitioners(),
                usual.deficiencies(),
                usual.competent(),
                usual.competentBody(),
                usual.remote(),
                usual.higherLevel(),
                obstacles);
    }

    /** Where everybody who signed is now. */
    public static ClassifyPetition naming(List<Petitioner> petitioners, ClassifyPetition usual) {
        return new ClassifyPetition(
                usual.petitionId(),
                usual.kind(),
                usual.field(),
                petitioners,
                usual.deficiencies(),
                usual.competent(),
                usual.competentBody(),
                usual.remote(),
                usual.higherLevel(),
                usual.obstacles());
    }

    /** @param higherLevel the officer says that a lower body is competent and has not finished */
    public static ClassifyPetition belongsTo(String competentBody, boolean higherLevel) {
        return new ClassifyPetition(
                PETITION,
                PetitionKind.COMPLAINT,
                Field.ADMINISTRATIVE,
                null,
                List.of(),
                false,
                competentBody,
                false,
                higherLevel,
                List.of());
    }
}
