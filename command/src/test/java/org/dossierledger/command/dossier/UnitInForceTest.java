package org.dossierledger.command.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dossierledger.shared.dossier.SampleDossiers.DOSSIER;
import static org.dossierledger.shared.dossier.SampleDossiers.endOf;
import static org.dossierledger.shared.dossier.SampleDossiers.receive;
import static org.dossierledger.shared.dossier.SampleDossiers.vietnam;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dossierledger.command.act.UnitEnded;
import org.dossierledger.command.act.UnitNotYet;
import org.dossierledger.command.act.UnknownUnit;
import org.dossierledger.shared.catalogue.Catalogue;
import org.dossierledger.shared.deadline.Length;
import org.dossierledger.shared.deadline.LengthUnit;
import org.dossierledger.shared.dossier.DossierCommand.*;
import org.dossierledger.shared.dossier.DossierEvent.DossierReceived;
import org.dossierledger.shared.dossier.PlannedStage;
import org.dossierledger.shared.dossier.SampleDossiers;
import org.dossierledger.shared.event.Evidence;
import org.dossierledger.shared.procedure.Procedures;
import org.dossierledger.shared.unit.Unit;
import org.dossierledger.shared.unit.UnitCode;
import org.dossierledger.shared.unit.Units;
import org.junit.jupiter.api.Test;

/** A body receives, gets and works on dossiers only while it exists. */
class UnitInForceTest {

    /** Its last day was 30/06/2025. */
    private static final UnitCode DISTRICT = UnitCode.of("H98.22");

    @Test
    void a_district_receives_up_to_its_last_day_and_not_after() {
        assertThat(Story.begins().happens("2025-06-30T16:30:00", receiveAt(DISTRICT)))
                .first()
                .isInstanceOf(DossierReceived.class);
        Story.begins()
                .when("2025-07-01T08:00:00", receiveAt(DISTRICT))
                .expectException(UnitEnded.class)
                .expectNoEvents();
    }

    @Test
    void what_is_entered_later_from_its_paper_register_is_taken() {
        var paper = Story.clerk("paper").claimedAt(vietnam("2025-06-30T10:00:00"), Evidence.BACK_ENTERED);
        assertThat(Story.begins().happens("2025-07-04T08:00:00", receiveAt(DISTRICT), paper))
                .hasSize(1);
    }

    @Test
    void nothing_is_handed_assigned_or_planned_for_a_body_that_has_ended() {
        var share = new Length(2, LengthUnit.WORKING_DAYS);
        for (var c : List.of(
                new HandOverDossier(DOSSIER, DISTRICT, null),
                new AssignDossier(DOSSIER, DISTRICT, "can.bo"),
                new PlanStages(DOSSIER, List.of(new PlannedStage("1", "Thẩm tra", DISTRICT, 1, share))))) {
            Story.assigned()
                    .when("2026-11-17T08:00:00", c)
                    .expectException(UnitEnded.class)
                    .expectNoEvents();
        }
    }

    @Test
    void the_refusal_says_since_when_and_who_answers_for_it() {
        assertThatThrownBy(
                        () -> UnknownUnit.ifUnknown(SampleDossiers.CATALOGUE, DISTRICT, vietnam("2026-11-16T09:00:00")))
                .isInstanceOfSatisfying(
                        UnitEnded.class,
                        ended -> assertThat(ended.arguments())
                                .containsExactly(
                                        "UBND huyện Yên Lãng (H98.22)",
                                        LocalDate.parse("2025-06-30"),
                                        "UBND xã Yên Lãng (H98.34); UBND xã Gia Phúc (H98.35)"));
    }

    @Test
    void nothing_is_given_to_a_body_before_its_first_day() {
        var young = new Unit(
                UnitCode.of("T.1"),
                null,
                Unit.Level.COMMUNE,
                true,
                Map.of("vi", "UBND xã Mới"),
                null,
                LocalDate.parse("2026-01-01"),
                null,
                null);
        var catalogue = new Catalogue(new Units(List.of(young)), new Procedures(List.of()));

        assertThatThrownBy(() -> UnknownUnit.ifUnknown(catalogue, young.code(), endOf("2025-12-31")))
                .isInstanceOf(UnitNotYet.class);
        UnknownUnit.ifUnknown(catalogue, young.code(), vietnam("2026-01-01T00:00:00"));
    }

    private static ReceiveDossier receiveAt(UnitCode unit) {
        var c = receive();
        return new ReceiveDossier(
                DOSSIER,
                c.code(),
                c.procedure(),
                unit,
                unit,
                c.channel(),
                c.applicant(),
                c.papers(),
                c.promised(),
                c.withoutPromise());
    }
}
