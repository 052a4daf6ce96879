package org.dossierledger.command.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierledger.shared.petition.SamplePetitions.PETITION;
import static org.dossierledger.shared.petition.SamplePetitions.WARD;
import static org.dossierledger.shared.petition.SamplePetitions.belongsElsewhere;
import static org.dossierledger.shared.petition.SamplePetitions.classified;
import static org.dossierledger.shared.petition.SamplePetitions.complaint;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dossierledger.command.act.HeldElsewhere;
import org.dossierledger.command.act.UnknownUnit;
import org.dossierledger.shared.duty.Duty;
import org.dossierledger.shared.event.Irregularity;
import org.dossierledger.shared.petition.IntakeCommand.AssignPetition;
import org.dossierledger.shared.petition.IntakeCommand.FilePetition;
import org.dossierledger.shared.petition.IntakeCommand.GuidePetitioner;
import org.dossierledger.shared.petition.IntakeCommand.ReceivePetition;
import org.dossierledger.shared.petition.IntakeCommand.ReturnPetition;
import org.dossierledger.shared.petition.IntakeCommand.TakePetitionOver;
import org.dossierledger.shared.petition.IntakeCommand.TransferPetition;
import org.dossierledger.shared.petition.IntakeCommand.UrgeHandling;
import org.dossierledger.shared.petition.IntakeEvent.PetitionAssigned;
import org.dossierledger.shared.petition.IntakeEvent.PetitionTakenOver;
import org.dossierledger.shared.petition.IntakeEvent.PetitionTransferred;
import org.dossierledger.shared.petition.PetitionEvent;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.petition.PetitionStatus;
import org.dossierledger.shared.unit.UnitCode;
import org.junit.jupiter.api.Test;

/** Hướng dẫn, đôn đốc, trả lại, lưu đơn: how a petition ends without being accepted. */
class IntakeEndTest {

    private static final GuidePetitioner GUIDE = new GuidePetitioner(PETITION, "UBND xã Ninh Thạch", "9/HD-UBND");
    private static final UrgeHandling URGE = new UrgeHandling(PETITION, "UBND xã Ninh Thạch", "10/CV-UBND");
    private static final ReturnPetition RETURN = new ReturnPetition(PETITION, "Trả giấy tờ gốc", "11/TB-UBND");
    private static final FilePetition FILE = new FilePetition(PETITION, "Không rõ nội dung");
    private static final TransferPetition TRANSFER =
            new TransferPetition(PETITION, UnitCode.of("H98.33"), "UBND xã Ninh Thạch", "7/PC-UBND");

    @Test
    void whoever_is_competent_neither_guides_nor_transfers_nor_urges_others() {
        for (var step : List.of(GUIDE, TRANSFER, URGE)) {
            competent().refused("2026-11-06T08:00:00", step, PetitionIsCompetent.class);
        }
    }

    @Test
    void nothing_ends_before_it_was_classified() {
        for (var step : List.of(GUIDE, URGE, RETURN, FILE, TRANSFER)) {
            received().refused("2026-11-06T08:00:00", step, StepNotPossible.class);
        }
    }

    @Test
    void each_way_ends_intake_and_whatever_it_owed() {
        var ends = Map.of(
                GUIDE, PetitionStatus.GUIDED,
                URGE, PetitionStatus.URGED,
                RETURN, PetitionStatus.RETURNED,
                FILE, PetitionStatus.FILED,
                TRANSFER, PetitionStatus.TRANSFERRED);
        ends.forEach((step, status) -> {
            var ended = elsewhere().happens("2026-11-13T08:00:00", step, PetitionEvent.class);

            assertThat(ended.status()).isEqualTo(status);
            assertThat(ended.settles()).contains(Duty.ACCEPTANCE);
            assertThat(ended.owes()).isEmpty();
            assertThat(ended.irregularities()).isEmpty();
        });
    }

    @Test
    void each_way_is_late_after_the_day_by_which_the_petition_was_to_be_handled() {
        for (var step : List.of(GUIDE, URGE, RETURN, FILE, TRANSFER)) {
            assertThat(elsewhere().flags("2026-11-16T08:00:00", step)).containsExactly(Irregularity.DONE_LATE);
        }
    }

    @Test
    void what_has_ended_does_not_end_again() {
        for (var step : List.of(GUIDE, URGE, RETURN, FILE, TRANSFER)) {
            elsewhere().then("2026-11-06T08:00:00", FILE).refused("2026-11-07T08:00:00", step, StepNotPossible.class);
        }
    }

    @Test
    void it_is_not_transferred_to_a_body_of_the_province_that_nobody_knows() {
        var nowhere = new TransferPetition(PETITION, UnitCode.of("H98.99"), "UBND xã khác", "7/PC-UBND");

        elsewhere().refused("2026-11-06T08:00:00", nowhere, UnknownUnit.class);
    }

    @Test
    void it_may_go_to_a_body_outside_the_province() {
        var outside = new TransferPetition(PETITION, null, "Thanh tra Bộ Xây dựng", "7/PC-UBND");

        assertThat(elsewhere()
                        .happens("2026-11-06T08:00:00", outside, PetitionTransferred.class)
                        .to())
                .isNull();
    }

    @Test
    void what_an_ended_body_had_is_taken_over_and_what_is_owed_stays_owed() {
        var district = UnitCode.of("H98.22");
        var commune = UnitCode.of("H98.34");
        var over = new TakePetitionOver(
                PETITION, district, commune, "Luật 72/2025/QH15", "12/BB-BG", LocalDate.parse("2025-07-01"));

        var taken = assignedAt(district).happens("2025-07-02T08:00:00", over, PetitionTakenOver.class);
        assertThat(taken.unit()).isEqualTo(commune);
        assertThat(taken.officer()).isNull();
        assertThat(taken.settles()).isEmpty();
        assertThat(taken.owes()).isEmpty();
        assignedAt(district)
                .then("2025-07-02T08:00:00", over)
                .refused("2025-07-03T08:00:00", over, HeldElsewhere.class);
    }

    private static PetitionStory assignedAt(UnitCode unit) {
        return PetitionStory.begins()
                .then("2025-06-27T08:00:00", received(unit))
                .then("2025-06-30T08:00:00", new AssignPetition(PETITION, unit, "can.bo", null));
    }

    private static ReceivePetition received(UnitCode unit) {
        var c = complaint();
        return new ReceivePetition(
                c.petitionId(),
                c.code(),
                c.kind(),
                c.source(),
                unit,
                c.petitioners(),
                c.people(),
                c.summary(),
                c.respondent(),
                c.subject(),
                c.earlier(),
                c.earlierKind(),
                c.reception(),
                c.transferredBy(),
                c.transferNumber());
    }

    @Test
    void somebody_is_charged_with_it_until_it_has_ended() {
        var assign = new AssignPetition(PETITION, WARD, "can.bo.tiep.nhan", "Theo lịch trực");

        assertThat(received()
                        .happens("2026-11-05T08:00:00", assign, PetitionAssigned.class)
                        .officer())
                .isEqualTo("can.bo.tiep.nhan");
        received()
                .refused(
                        "2026-11-05T08:00:00",
                        new AssignPetition(PETITION, UnitCode.of("H98.99"), null, null),
                        UnknownUnit.class);
        elsewhere().then("2026-11-06T08:00:00", FILE).refused("2026-11-07T08:00:00", assign, StepNotPossible.class);
    }

    private static PetitionStory received() {
        return PetitionStory.begins().then("2026-11-04T08:00:00", complaint());
    }

    private static PetitionStory elsewhere() {
        return received().then("2026-11-05T08:00:00", belongsElsewhere(PetitionKind.COMPLAINT));
    }

    private static PetitionStory competent() {
        return received().then("2026-11-05T08:00:00", classified(PetitionKind.COMPLAINT));
    }
}
