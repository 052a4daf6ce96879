package org.dossierledger.shared.reception;

import static org.dossierledger.shared.dossier.SampleDossiers.vietnam;

import java.time.Instant;
import java.util.List;
import org.dossierledger.shared.dossier.SampleDossiers;
import org.dossierledger.shared.petition.PetitionId;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.petition.Petitioner;
import org.dossierledger.shared.reception.ReceptionCommand.*;
import org.dossierledger.shared.sealing.Sealed;
import org.dossierledger.shared.unit.UnitCode;

/** Visits for tests: one ward, one reception room. */
public final class SampleReceptions {

    public static final ReceptionId VISIT = ReceptionId.of("b7c1d2e3-4f50-4a61-8b72-9c83ad94be05");
    public static final PetitionId PETITION = PetitionId.of("5e6f7081-92a3-4b4c-8d5e-6f708192a3b4");
    public static final UnitCode WARD = SampleDossiers.WARD;
    public static final Sealed SUMMARY = new Sealed("4f2e1d0c-9b8a-4765-8321-0fedcba98765", "bm9pIGR1bmc=");

    /** Monday 16/11/2026 09:00 in Vietnam; ten working days end on Tuesday 01/12/2026. */
    public static final Instant RECEIVED_AT = vietnam("2026-11-16T09:00:00");

    private SampleReceptions() {}

    /** Whose name stands in the ledger, sealed. */
    public static Petitioner named() {
        return new Petitioner(Petitioner.Form.INDIVIDUAL, SUMMARY, null, false);
    }

    /** Whose name is in the vault. */
    public static Petitioner inVault() {
        return new Petitioner(Petitioner.Form.INDIVIDUAL, null, "v-0001", false);
    }

    public static ScheduleReception schedule(Instant sessionAt, boolean online) {
        return new ScheduleReception(VISIT, WARD, Mode.LEADER, sessionAt, online);
    }

    /** One person with a complaint, received by the ward's citizen reception. */
    public static ReceiveCitizens receive() {
        return receive(Mode.REGULAR, PetitionKind.COMPLAINT, List.of(named()));
    }

    public static ReceiveCitizens receive(Mode mode, PetitionKind kind, List<Petitioner> visitors) {
        return receive(mode, kind, visitors, 1, 0, false, false);
    }

    public static ReceiveCitizens receiveCrowd(int people, int representatives) {
        return receive(Mode.REGULAR, PetitionKind.COMPLAINT, List.of(named()), people, representatives, false, false);
    }

    public static ReceiveCitizens receiveOnline(boolean recorded) {
        return receive(Mode.LEADER, PetitionKind.COMPLAINT, List.of(named()), 1, 0, true, recorded);
    }

    public static RefuseReception refuse(RefusalGround ground) {
        return new RefuseReception(
                VISIT, "TD.H98.31-261116-0001", WARD, ground, "Đã giải quyết đúng, đã thông báo", List.of(named()));
    }

    private static ReceiveCitizens receive(
            Mode mode,
            PetitionKind kind,
            List<Petitioner> visitors,
            int people,
            int representatives,
            boolean online,
            boolean recorded) {
        return new ReceiveCitizens(
                VISIT,
                "TD.H98.31-261116-0001",
                WARD,
                mode,
                "Chủ tịch UBND phường",
                online,
                recorded,
                visitors,
                people,
                representatives,
                false,
                SUMMARY,
                null,
                kind,
                true,
                null,
                people);
    }
}
