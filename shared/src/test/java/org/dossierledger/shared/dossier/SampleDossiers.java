package org.dossierledger.shared.dossier;

import java.time.Instant;
import java.util.List;
import org.dossierledger.shared.catalogue.Catalogue;
import org.dossierledger.shared.deadline.Deadline;
import org.dossierledger.shared.deadline.DeadlineRequest;
import org.dossierledger.shared.deadline.Deadlines;
import org.dossierledger.shared.deadline.LegalClocks;
import org.dossierledger.shared.deadline.Length;
import org.dossierledger.shared.deadline.LengthUnit;
import org.dossierledger.shared.deadline.WorkingCalendar;
import org.dossierledger.shared.dossier.DossierCommand.ReceiveDossier;
import org.dossierledger.shared.dossier.DossierEvent.DossierReceived;
import org.dossierledger.shared.procedure.ProcedureCode;
import org.dossierledger.shared.sealing.Sealed;
import org.dossierledger.shared.unit.UnitCode;

/** Dossiers for tests, named by their state. */
public final class SampleDossiers {

    public static final Deadlines DEADLINES = new Deadlines(WorkingCalendar.load(), LegalClocks.load());
    public static final Catalogue CATALOGUE = Catalogue.builtIn();

    public static final DossierId DOSSIER = DossierId.of("0d3c1a52-7c0e-4b5e-9a43-5a1d2f6b7c81");
    public static final UnitCode CENTRE = UnitCode.of("H98.00");
    public static final UnitCode LAND_OFFICE = UnitCode.of("H98.04.01");
    public static final UnitCode WARD = UnitCode.of("H98.31");
    /** Ten working days. */
    public static final ProcedureCode LAND_TRANSFER = ProcedureCode.of("1.004227");

    public static final Applicant APPLICANT =
            new Applicant(Applicant.Kind.CITIZEN, new Sealed("6b0f2f5e-2a87-4c55-9d0b-9a2f6a0f4e11", "c2VhbGVk"));

    /** Monday 16/11/2026 09:10 in Vietnam; ten working days end on Tuesday 01/12/2026 (domain vector D1). */
    public static final Instant RECEIVED_AT = vietnam("2026-11-16T09:10:00");

    private SampleDossiers() {}

    public static Instant vietnam(String localDateTime) {
        return Instant.parse(localDateTime + "Z").minusSeconds(7 * 3600);
    }

    /** The last instant of a day in Vietnam. */
    public static Instant endOf(String date) {
        return vietnam(date + "T23:59:59").plusNanos(999_999_000);
    }

    public static Deadline deadline(String clock, Instant start) {
        return DEADLINES.compute(DeadlineRequest.of(clock, start));
    }

    public static Deadline workingDays(Instant start, int days) {
        return DEADLINES.compute(DeadlineRequest.of("K1", start).length(new Length(days, LengthUnit.WORKING_DAYS)));
    }

    public static ReceiveDossier receive() {
        return new ReceiveDossier(
                DOSSIER,
                DossierCode.of("H98.00-261116-0001"),
                LAND_TRANSFER,
                CENTRE,
                LAND_OFFICE,
                Channel.COUNTER,
                APPLICANT,
                List.of(new Paper("Đơn đăng ký biến động", Paper.Form.ORIGINAL, 1)),
                null,
                false);
    }

    public static DossierReceived received() {
        return received(RECEIVED_AT);
    }

    public static DossierReceived received(Instant at) {
        var legal = workingDays(at, 10);
        return new DossierReceived(
                DOSSIER,
                DossierCode.of("H98.00-261116-0001"),
                LAND_TRANSFER,
                CENTRE,
                LAND_OFFICE,
                Channel.COUNTER,
                APPLICANT,
                List.of(new Paper("Đơn đăng ký biến động", Paper.Form.ORIGINAL, 1)),
                new DossierClocks(legal, legal.due(), legal.due()),
                deadline("K4", at),
                List.of());
    }
}
