package org.dossierledger.query.reception;

import static org.dossierledger.shared.dossier.SampleDossiers.workingDays;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dossierledger.query.person.OpenLetters;
import org.dossierledger.shared.dossier.SampleDossiers;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.petition.Petitioner;
import org.dossierledger.shared.reception.Handling;
import org.dossierledger.shared.reception.Mode;
import org.dossierledger.shared.reception.ReceptionEvent.*;
import org.dossierledger.shared.reception.ReceptionId;
import org.dossierledger.shared.reception.RefusalGround;
import org.dossierledger.shared.unit.UnitCode;

/** What happens at and after visits, for tests: all to one ward. */
public final class Visits {

    public static final ReceptionId VISIT = id(1);
    static final UnitCode WARD = SampleDossiers.WARD;

    private Visits() {}

    public static ReceptionId id(int number) {
        return ReceptionId.of(new UUID(3, number).toString());
    }

    static String code(int number) {
        return "TD.H98.31-261116-%04d".formatted(number);
    }

    public static ReceptionScheduled scheduled(int number, Instant sessionAt) {
        return new ReceptionScheduled(id(number), WARD, Mode.LEADER, sessionAt, true, null, List.of());
    }

    /** One named person with a complaint; an answer is owed in ten working days. */
    public static CitizensReceived received(int number, Instant at) {
        return received(number, at, Mode.REGULAR, PetitionKind.COMPLAINT, named());
    }

    public static CitizensReceived received(int number, Instant at, Mode mode, PetitionKind kind, Petitioner visitor) {
        return new CitizensReceived(
                id(number),
                code(number),
                WARD,
                mode,
                "Chủ tịch UBND phường",
                false,
                false,
                List.of(visitor),
                2,
                1,
                true,
                OpenLetters.seal("nội dung " + number),
                OpenLetters.seal("yêu cầu " + number),
                kind,
                true,
                "UBND xã cũ",
                3,
                workingDays(at, 10),
                List.of());
    }

    public static Petitioner named() {
        return new Petitioner(Petitioner.Form.INDIVIDUAL, OpenLetters.seal("Nguyễn Thị Đào"), null, false);
    }

    public static Petitioner inVault() {
        return new Petitioner(Petitioner.Form.INDIVIDUAL, null, "v-0001", false);
    }

    public static VisitorAnswered answered(int number, Handling handling) {
        return new VisitorAnswered(id(number), handling, "UBND tỉnh", "12/UBND", false, 0, List.of());
    }

    /** A notice is owed in three working days. */
    public static ReceptionRefused refused(int number, Instant at) {
        return new ReceptionRefused(
                id(number),
                code(number),
                WARD,
                RefusalGround.PROTRACTED,
                "Đã giải quyết đúng, đã thông báo",
                List.of(named()),
                workingDays(at, 3),
                List.of());
    }

    public static RefusalNoticeIssued noticeIssued(int number) {
        return new RefusalNoticeIssued(id(number), "01/TB", false, 0, List.of());
    }
}
