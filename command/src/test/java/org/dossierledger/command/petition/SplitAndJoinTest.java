package org.dossierledger.command.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.dossierledger.shared.petition.SamplePetitions.EARLIER;
import static org.dossierledger.shared.petition.SamplePetitions.PETITION;
import static org.dossierledger.shared.petition.SamplePetitions.anonymous;
import static org.dossierledger.shared.petition.SamplePetitions.classified;
import static org.dossierledger.shared.petition.SamplePetitions.complaint;

import java.util.List;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.duty.Duty;
import org.dossierledger.shared.petition.IntakeCommand.FilePetition;
import org.dossierledger.shared.petition.IntakeCommand.JoinPetition;
import org.dossierledger.shared.petition.IntakeCommand.SplitPetition;
import org.dossierledger.shared.petition.IntakeCommand.TakeSameContentIn;
import org.dossierledger.shared.petition.IntakeCommand.TransferPetition;
import org.dossierledger.shared.petition.IntakeEvent.Part;
import org.dossierledger.shared.petition.IntakeEvent.PetitionJoined;
import org.dossierledger.shared.petition.IntakeEvent.PetitionSplit;
import org.dossierledger.shared.petition.IntakeEvent.SameContentReceived;
import org.dossierledger.shared.petition.PetitionId;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.unit.UnitCode;
import org.junit.jupiter.api.Test;

/** Tách đơn, đơn trùng nội dung (Decree 154/2026 art. 14.4; Circular 05/2021/TT-TTCP art. 14.1). */
class SplitAndJoinTest {

    private static final Part COMPLAINT = new Part(EARLIER, PetitionKind.COMPLAINT);
    private static final Part DENUNCIATION =
            new Part(PetitionId.of("1c9a7e35-6b0d-4f28-8e41-5d3f7b9a2c60"), PetitionKind.DENUNCIATION);
    private static final JoinPetition JOIN = new JoinPetition(PETITION, EARLIER, "Trùng nội dung");

    private final PetitionStory mixed = PetitionStory.begins().then("2026-11-04T08:00:00", anonymous());
    private final PetitionStory complaint = PetitionStory.begins().then("2026-11-04T08:00:00", complaint());

    @Test
    void a_mixed_petition_becomes_petitions_of_their_own_and_ends() {
        var split = mixed.happens("2026-11-05T08:00:00", split(COMPLAINT, DENUNCIATION), PetitionSplit.class);

        assertThat(split.parts()).containsExactly(COMPLAINT, DENUNCIATION);
        assertThat(split.settles()).containsExactlyInAnyOrder(Duty.values());
    }

    @Test
    void one_part_or_twice_the_same_is_no_split() {
        mixed.refused("2026-11-05T08:00:00", split(), SplitNeedsTwo.class);
        mixed.refused("2026-11-05T08:00:00", split(COMPLAINT), SplitNeedsTwo.class);
        mixed.refused("2026-11-05T08:00:00", split(COMPLAINT, COMPLAINT), SplitNeedsTwo.class);
    }

    @Test
    void a_petition_is_no_part_of_itself() {
        mixed.refused(
                "2026-11-05T08:00:00",
                split(COMPLAINT, new Part(PETITION, PetitionKind.DENUNCIATION)),
                InvalidField.class);
    }

    @Test
    void each_part_says_which_petition_it_is_and_of_which_kind() {
        assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> new Part(null, PetitionKind.COMPLAINT));
        assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> new Part(EARLIER, null));
    }

    @Test
    void only_what_has_several_contents_is_split() {
        complaint.refused("2026-11-05T08:00:00", split(COMPLAINT, DENUNCIATION), WrongKind.class);
    }

    @Test
    void what_was_split_is_not_split_again() {
        mixed.then("2026-11-05T08:00:00", split(COMPLAINT, DENUNCIATION))
                .refused("2026-11-06T08:00:00", split(COMPLAINT, DENUNCIATION), StepNotPossible.class);
    }

    @Test
    void a_second_letter_of_the_same_content_ends_with_the_first() {
        var joined = complaint.happens("2026-11-05T08:00:00", JOIN, PetitionJoined.class);

        assertThat(joined.primary()).isEqualTo(EARLIER);
        assertThat(joined.settles()).contains(Duty.ACCEPTANCE);
    }

    @Test
    void what_was_joined_is_not_transferred_or_joined_again() {
        var transfer = new TransferPetition(PETITION, UnitCode.of("H98.33"), "UBND xã Ninh Thạch", "7/PC-STP");
        for (var step : List.of(JOIN, transfer)) {
            PetitionStory.begins()
                    .then("2026-11-04T08:00:00", complaint())
                    .then("2026-11-05T08:00:00", JOIN)
                    .refused("2026-11-06T08:00:00", step, StepNotPossible.class);
        }
    }

    @Test
    void a_petition_is_not_joined_with_itself_from_either_side() {
        complaint.refused("2026-11-05T08:00:00", new JoinPetition(PETITION, PETITION, "x"), JoinedWithItself.class);
        complaint.refused("2026-11-05T08:00:00", new TakeSameContentIn(PETITION, PETITION), JoinedWithItself.class);
    }

    @Test
    void the_same_content_is_taken_in_wherever_the_first_petition_stands() {
        var taken = new TakeSameContentIn(PETITION, EARLIER);

        assertThat(complaint
                        .happens("2026-11-05T08:00:00", taken, SameContentReceived.class)
                        .repeated())
                .isEqualTo(EARLIER);
        assertThat(PetitionStory.begins()
                        .then("2026-11-04T08:00:00", complaint())
                        .then("2026-11-05T08:00:00", classified(PetitionKind.COMPLAINT))
                        .then("2026-11-06T08:00:00", new FilePetition(PETITION, "Không rõ nội dung"))
                        .happens("2026-12-05T08:00:00", taken, SameContentReceived.class)
                        .owes())
                .isEmpty();
    }

    private static SplitPetition split(Part... parts) {
        return new SplitPetition(PETITION, List.of(parts));
    }
}
