package org.dossierledger.command.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierledger.shared.complaint.SampleComplaints.ACCEPT;
import static org.dossierledger.shared.complaint.SampleComplaints.AGREES;
import static org.dossierledger.shared.complaint.SampleComplaints.ASSIGN;
import static org.dossierledger.shared.complaint.SampleComplaints.COMPLEX;
import static org.dossierledger.shared.complaint.SampleComplaints.COURT;
import static org.dossierledger.shared.complaint.SampleComplaints.DELIVER;
import static org.dossierledger.shared.complaint.SampleComplaints.DIALOGUE;
import static org.dossierledger.shared.complaint.SampleComplaints.DIFFERS;
import static org.dossierledger.shared.complaint.SampleComplaints.ENFORCE;
import static org.dossierledger.shared.complaint.SampleComplaints.EXTEND;
import static org.dossierledger.shared.complaint.SampleComplaints.PUBLISH;
import static org.dossierledger.shared.complaint.SampleComplaints.RESUME;
import static org.dossierledger.shared.complaint.SampleComplaints.SECOND;
import static org.dossierledger.shared.complaint.SampleComplaints.SEND;
import static org.dossierledger.shared.complaint.SampleComplaints.SUSPEND;
import static org.dossierledger.shared.complaint.SampleComplaints.UNSIGNED;
import static org.dossierledger.shared.complaint.SampleComplaints.announce;
import static org.dossierledger.shared.complaint.SampleComplaints.decide;
import static org.dossierledger.shared.complaint.SampleComplaints.terminate;
import static org.dossierledger.shared.complaint.SampleComplaints.withdraw;
import static org.dossierledger.shared.dossier.SampleDossiers.vietnam;
import static org.dossierledger.shared.petition.SamplePetitions.EARLIER;
import static org.dossierledger.shared.petition.SamplePetitions.PETITION;
import static org.dossierledger.shared.petition.SamplePetitions.belongsElsewhere;
import static org.dossierledger.shared.petition.SamplePetitions.classified;
import static org.dossierledger.shared.petition.SamplePetitions.classifiedRemote;
import static org.dossierledger.shared.petition.SamplePetitions.complaint;
import static org.dossierledger.shared.petition.SamplePetitions.following;
import static org.dossierledger.shared.petition.SamplePetitions.with;

import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.axonframework.messaging.Message;
import org.dossierledger.command.petition.PetitionStory;
import org.dossierledger.shared.complaint.ComplaintOutcome;
import org.dossierledger.shared.complaint.TerminationGround;
import org.dossierledger.shared.duty.Duty;
import org.dossierledger.shared.event.Evidence;
import org.dossierledger.shared.event.Provenance;
import org.dossierledger.shared.petition.IntakeCommand.ClosePetition;
import org.dossierledger.shared.petition.IntakeCommand.FilePetition;
import org.dossierledger.shared.petition.IntakeCommand.ReceivePetition;
import org.dossierledger.shared.petition.IntakeCommand.RefuseAcceptance;
import org.dossierledger.shared.petition.IntakeCommand.SendNotice;
import org.dossierledger.shared.petition.IntakeCommand.TakeTransferResultIn;
import org.dossierledger.shared.petition.IntakeCommand.TransferPetition;
import org.dossierledger.shared.petition.NonAcceptanceGround;
import org.dossierledger.shared.petition.PetitionCommand;
import org.dossierledger.shared.petition.PetitionEvent;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.petition.PetitionStatus;
import org.dossierledger.shared.petition.Source;
import org.dossierledger.shared.petition.WithdrawalScope;

/** Whatever an office does with a complaint, in whatever order and at whatever time. */
class ComplaintPropertiesTest {

    private static final Set<Duty> NOTICES =
            Set.of(Duty.ACCEPTANCE_NOTICE, Duty.SUSPENSION_NOTICE, Duty.RESULT_BACK, Duty.RESULT_ON);

    private static final List<PetitionCommand> STEPS = List.of(
            classified(PetitionKind.COMPLAINT),
            classifiedRemote(PetitionKind.COMPLAINT),
            belongsElsewhere(PetitionKind.COMPLAINT),
            new RefuseAcceptance(PETITION, NonAcceptanceGround.OUT_OF_TIME, "Quá thời hiệu", "8/TB-UBND"),
            new TransferPetition(PETITION, null, "Thanh tra Bộ Xây dựng", "7/PC-UBND"),
            new FilePetition(PETITION, "Không rõ nội dung"),
            new TakeTransferResultIn(PETITION, "Đã giải quyết xong", "40/BC-UBND"),
            new SendNotice(PETITION, Duty.SUSPENSION_NOTICE, "32/TB-UBND"),
            new SendNotice(PETITION, Duty.RESULT_BACK, "33/TB-UBND"),
            new SendNotice(PETITION, Duty.RESULT_ON, "34/TB-UBND"),
            new ClosePetition(PETITION, "Xong"),
            ACCEPT,
            UNSIGNED,
            ASSIGN,
            AGREES,
            DIFFERS,
            COMPLEX,
            EXTEND,
            announce(vietnam("2027-06-01T08:00:00")),
            DIALOGUE,
            SUSPEND,
            RESUME,
            withdraw(WithdrawalScope.WHOLE, 0),
            withdraw(WithdrawalScope.PART, 1),
            terminate(TerminationGround.WITHDRAWN),
            terminate(TerminationGround.COMPLAINANT_DEAD),
            decide(ComplaintOutcome.RIGHT),
            decide(ComplaintOutcome.UPHELD),
            SEND,
            DELIVER,
            PUBLISH,
            SECOND,
            COURT,
            ENFORCE);

    /** One step, so many days after the one before, and claimed to have happened so many days earlier. */
    record Taken(PetitionCommand command, int daysLater, int daysClaimed) {}

    @Property(tries = 100)
    void every_step_is_refused_without_trace_or_leaves_the_duties_as_the_law_has_them(
            @ForAll("receipts") ReceivePetition receipt,
            @ForAll @IntRange(max = 300) int day,
            @ForAll("steps") List<Taken> steps) {
        var time = LocalDateTime.parse("2026-02-01T08:00:00").plusDays(day);
        var story = PetitionStory.begins().then(time + ":00", receipt);
        for (var taken : steps) {
            time = time.plusDays(taken.daysLater());
            var before = story.recorded().size();
            var refusal = story.tries(time + ":00", taken.command(), claimed(story, time, taken));

            assertThat(story.recorded().size() - before)
                    .as("events of %s", taken)
                    .isEqualTo(refusal.isPresent() ? 0 : 1);
            consistent(story);
        }
    }

    private static Provenance claimed(PetitionStory story, LocalDateTime time, Taken taken) {
        var by = story.by("can.bo.xu.ly");
        return taken.daysClaimed() == 0
                ? by
                : by.claimedAt(vietnam(time.minusDays(taken.daysClaimed()) + ":00"), Evidence.BACK_ENTERED);
    }

    /** As whoever reads the events without any rule has it. */
    private static void consistent(PetitionStory story) {
        var owed = EnumSet.noneOf(Duty.class);
        var still = EnumSet.noneOf(Duty.class);
        PetitionStatus status = null;
        for (var message : story.recorded()) {
            var event = (PetitionEvent) message.getPayload();
            owed.removeAll(event.settles());
            still.removeAll(event.settles());
            owed.addAll(event.owes().keySet());
            still.removeAll(event.owes().keySet());
            still.addAll(event.pauses());
            status = event.status() == null ? status : event.status();
            assertThat(event.owes().values())
                    .allSatisfy(deadline -> assertThat(deadline.due()).isAfterOrEqualTo(deadline.start()));
        }
        owed.removeAll(still);
        assertThat(owed.contains(Duty.DECISION))
                .as("decision owed when %s", status)
                .isEqualTo(status.underWay() && status != PetitionStatus.SUSPENDED);
        assertThat(still.isEmpty())
                .as("nothing stands still when %s", status)
                .isEqualTo(status != PetitionStatus.SUSPENDED);
        if (status.ended()) {
            assertThat(NOTICES).as("owed when %s", status).containsAll(owed);
        }
    }

    @Property(tries = 50)
    void whoever_reads_the_record_again_decides_the_same(
            @ForAll("receipts") ReceivePetition receipt,
            @ForAll("steps") List<Taken> steps,
            @ForAll("next") PetitionCommand next) {
        var time = LocalDateTime.parse("2026-06-01T08:00:00");
        var story = PetitionStory.begins().then(time + ":00", receipt);
        for (var taken : steps) {
            time = time.plusDays(taken.daysLater());
            story.tries(time + ":00", taken.command(), claimed(story, time, taken));
        }
        var again = story.readAgain();
        var tomorrow = time.plusDays(1) + ":00";

        assertThat(outcome(again, tomorrow, next)).isEqualTo(outcome(story, tomorrow, next));
    }

    private static List<Object> outcome(PetitionStory story, String time, PetitionCommand step) {
        var refusal = story.tries(time, step, story.by("can.bo.xu.ly"));
        return Stream.concat(
                        refusal.stream().map(Object::toString),
                        story.recorded().stream().map(Message::getPayload))
                .toList();
    }

    @Provide
    Arbitrary<ReceivePetition> receipts() {
        return Arbitraries.of(
                complaint(), with(complaint(), 3), with(complaint(), Source.TRANSFER), following(complaint(), EARLIER));
    }

    @Provide
    Arbitrary<PetitionCommand> next() {
        return Arbitraries.of(STEPS);
    }

    /** Nearly half of them get as far as acceptance. */
    @Provide
    Arbitrary<List<Taken>> steps() {
        var step = Combinators.combine(
                        Arbitraries.of(STEPS),
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.frequencyOf(
                                Tuple.of(4, Arbitraries.just(0)),
                                Tuple.of(1, Arbitraries.integers().between(1, 60))))
                .as(Taken::new);
        var accepted = List.of(new Taken(classified(PetitionKind.COMPLAINT), 1, 0), new Taken(ACCEPT, 4, 0));
        var after = step.list().ofMaxSize(14);
        return Arbitraries.oneOf(
                after,
                after.map(later ->
                        Stream.concat(accepted.stream(), later.stream()).toList()));
    }
}
