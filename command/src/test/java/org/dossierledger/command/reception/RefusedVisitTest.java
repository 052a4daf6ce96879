package org.dossierledger.command.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierledger.shared.dossier.SampleDossiers.deadline;
import static org.dossierledger.shared.dossier.SampleDossiers.endOf;
import static org.dossierledger.shared.dossier.SampleDossiers.vietnam;
import static org.dossierledger.shared.reception.SampleReceptions.PETITION;
import static org.dossierledger.shared.reception.SampleReceptions.SUMMARY;
import static org.dossierledger.shared.reception.SampleReceptions.VISIT;
import static org.dossierledger.shared.reception.SampleReceptions.WARD;
import static org.dossierledger.shared.reception.SampleReceptions.receive;
import static org.dossierledger.shared.reception.SampleReceptions.refuse;
import static org.dossierledger.shared.reception.SampleReceptions.schedule;

import java.util.List;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.dossierledger.shared.event.Irregularity;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.reception.Handling;
import org.dossierledger.shared.reception.ReceptionCommand;
import org.dossierledger.shared.reception.ReceptionCommand.*;
import org.dossierledger.shared.reception.ReceptionEvent.*;
import org.dossierledger.shared.reception.RefusalGround;
import org.dossierledger.shared.sealing.Sealed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Từ chối tiếp công dân (Law on Citizen Reception 2013 art. 9), and the notice that one ground of it owes. */
class RefusedVisitTest {

    private static final IssueRefusalNotice NOTICE = new IssueRefusalNotice(VISIT, "03/TB-TCD");

    @Test
    void who_only_protracts_is_refused_and_told_in_writing_within_three_working_days() {
        var c = refuse(RefusalGround.PROTRACTED);
        ReceptionRefused refused = Visit.begins().happens("2026-11-19T09:00:00", c);

        assertThat(refused)
                .isEqualTo(new ReceptionRefused(
                        VISIT,
                        c.code(),
                        WARD,
                        RefusalGround.PROTRACTED,
                        c.reason(),
                        c.visitors(),
                        deadline("K30", vietnam("2026-11-19T09:00:00")),
                        List.of()));
        // 20/11(1) 23(2) [24] 25(3)
        assertThat(refused.noticeBy().due()).isEqualTo(endOf("2026-11-25"));
    }

    @ParameterizedTest
    @EnumSource(value = RefusalGround.class, mode = EnumSource.Mode.EXCLUDE, names = "PROTRACTED")
    void who_is_refused_for_another_reason_is_owed_no_notice(RefusalGround ground) {
        ReceptionRefused refused = Visit.begins().happens("2026-11-19T09:00:00", refuse(ground));

        assertThat(refused.noticeBy()).isNull();
        Visit.refusedAs(ground).isRefused("2026-11-20T09:00:00", NOTICE, RefusalNoticeNotOwed.class);
    }

    @Test
    void a_notice_on_the_last_day_is_in_time() {
        RefusalNoticeIssued issued = Visit.refusedAs(RefusalGround.PROTRACTED).happens("2026-11-25T17:00:00", NOTICE);

        assertThat(issued).isEqualTo(new RefusalNoticeIssued(VISIT, "03/TB-TCD", false, 0, List.of()));
    }

    @Test
    void a_notice_after_the_last_day_is_flagged_with_the_working_days_it_is_late() {
        RefusalNoticeIssued issued = Visit.refusedAs(RefusalGround.PROTRACTED).happens("2026-11-27T08:00:00", NOTICE);

        assertThat(issued)
                .isEqualTo(new RefusalNoticeIssued(VISIT, "03/TB-TCD", true, 2, List.of(Irregularity.DONE_LATE)));
    }

    @Test
    void a_notice_dated_before_the_refusal_is_flagged() {
        RefusalNoticeIssued issued = Visit.refusedAs(RefusalGround.PROTRACTED)
                .happens("2026-11-20T08:00:00", NOTICE, Visit.backEntered("2026-11-18T08:00:00"));

        assertThat(issued.irregularities()).containsExactly(Irregularity.OUT_OF_ORDER);
    }

    @Test
    void a_notice_is_issued_once() {
        Visit.refusedAs(RefusalGround.PROTRACTED)
                .then("2026-11-20T09:00:00", NOTICE)
                .isRefused("2026-11-20T10:00:00", NOTICE, RefusalNoticeAlreadyIssued.class);
    }

    @Test
    void a_notice_needs_a_refusal() {
        Visit.begins().isRefused("2026-11-20T09:00:00", NOTICE, AggregateNotFoundException.class);
        Visit.scheduled().isRefused("2026-11-20T09:00:00", NOTICE, RefusalNoticeNotOwed.class);
        Visit.received().isRefused("2026-11-20T09:00:00", NOTICE, RefusalNoticeNotOwed.class);
    }

    @Test
    void before_decree_154_of_2026_a_notice_had_no_day_by_which_it_was_late() {
        var before = Visit.begins()
                .then(
                        "2026-11-19T09:00:00",
                        refuse(RefusalGround.PROTRACTED),
                        Visit.clerk("c1").claimedAt(vietnam("2026-06-30T09:00:00"), null));
        RefusalNoticeIssued issued = before.happens("2026-11-19T10:00:00", NOTICE);

        assertThat(issued.late()).isFalse();
        assertThat(issued.irregularities()).isEmpty();
    }

    @Test
    void who_was_asked_to_come_may_still_be_refused() {
        ReceptionRefused refused =
                Visit.scheduled().happens("2026-12-01T14:00:00", refuse(RefusalGround.NOT_IN_CONTROL));

        assertThat(refused.irregularities()).isEmpty();
    }

    @Test
    void a_refusal_entered_as_earlier_than_the_appointment_is_flagged() {
        ReceptionRefused refused = Visit.scheduled()
                .happens(
                        "2026-12-01T14:00:00",
                        refuse(RefusalGround.DISORDER),
                        Visit.backEntered("2026-11-06T14:00:00"));

        assertThat(refused.irregularities()).containsExactly(Irregularity.OUT_OF_ORDER);
    }

    @Test
    void a_refused_visit_takes_notes() {
        ReceptionNoteAdded noted = Visit.refusedAs(RefusalGround.DISORDER)
                .happens("2026-11-19T10:00:00", new AddReceptionNote(VISIT, SUMMARY));

        assertThat(noted.text()).isEqualTo(SUMMARY);
    }

    static List<ReceptionCommand> anythingElse() {
        return List.of(
                schedule(vietnam("2026-12-01T14:00:00"), true),
                receive(),
                refuse(RefusalGround.PROTRACTED),
                new TakeDocuments(VISIT, List.of("Đơn"), "01"),
                new TakePetitionUp(VISIT, PETITION, PetitionKind.COMPLAINT),
                new ConcludeReception(VISIT, new Sealed("k", "bg=="), "01/TB"),
                new AnswerVisitor(VISIT, Handling.EXPLAINED, null, null),
                new FollowResult(VISIT, "Đã giải quyết"));
    }

    @ParameterizedTest
    @MethodSource("anythingElse")
    void nothing_but_notes_and_the_notice_follows_a_refusal(ReceptionCommand command) {
        Visit.refusedAs(RefusalGround.PROTRACTED).isRefused("2026-11-20T09:00:00", command, VisitRefused.class);
    }
}
