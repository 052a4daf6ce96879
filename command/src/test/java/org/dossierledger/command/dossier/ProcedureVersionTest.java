package org.dossierledger.command.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierledger.shared.dossier.SampleDossiers.DOSSIER;
import static org.dossierledger.shared.dossier.SampleDossiers.endOf;
import static org.dossierledger.shared.dossier.SampleDossiers.receive;

import java.time.LocalDate;
import org.dossierledger.shared.dossier.DossierCommand.ReceiveDossier;
import org.dossierledger.shared.dossier.DossierEvent.DossierReceived;
import org.dossierledger.shared.procedure.ProcedureCode;
import org.dossierledger.shared.procedure.ProcedureVersion;
import org.junit.jupiter.api.Test;

/** A dossier is received under the version of its procedure that is in force, and keeps it. */
class ProcedureVersionTest {

    private static final String PERMIT = "1.009972";

    @Test
    void the_version_in_force_on_receipt_is_kept_and_its_length_promised() {
        var before = received("2025-09-30T09:00:00", PERMIT);
        var after = received("2025-10-01T09:00:00", PERMIT);

        assertThat(before.procedureVersion())
                .isEqualTo(new ProcedureVersion("1847/QĐ-UBND", LocalDate.parse("2025-07-01")));
        assertThat(before.clocks().promised()).isEqualTo(endOf("2025-10-21"));
        assertThat(after.procedureVersion())
                .isEqualTo(new ProcedureVersion("2610/QĐ-UBND", LocalDate.parse("2025-10-01")));
        assertThat(after.clocks().promised()).isEqualTo(endOf("2025-10-15"));
    }

    @Test
    void a_procedure_with_one_open_version_names_none() {
        assertThat(received("2026-11-16T09:10:00", "1.001193").procedureVersion())
                .isNull();
    }

    @Test
    void an_abolished_procedure_is_received_up_to_its_last_day() {
        assertThat(received("2025-06-30T09:00:00", "2.000992").procedureVersion())
                .isNotNull();
        Story.begins()
                .when("2025-07-01T09:00:00", of("2.000992"))
                .expectException(ProcedureEnded.class)
                .expectNoEvents();
    }

    @Test
    void a_procedure_is_not_received_before_it_takes_effect() {
        Story.begins()
                .when("2025-06-30T09:00:00", of("1.000893"))
                .expectException(ProcedureNotYet.class)
                .expectNoEvents();
    }

    private static DossierReceived received(String time, String procedure) {
        return (DossierReceived) Story.begins().happens(time, of(procedure)).get(0);
    }

    private static ReceiveDossier of(String procedure) {
        var c = receive();
        return new ReceiveDossier(
                DOSSIER,
                c.code(),
                ProcedureCode.of(procedure),
                c.receivingUnit(),
                c.competentUnit(),
                c.channel(),
                c.applicant(),
                c.papers(),
                null,
                false);
    }
}
