package org.dossierledger.command.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierledger.shared.dossier.SampleDossiers.deadline;
import static org.dossierledger.shared.dossier.SampleDossiers.endOf;
import static org.dossierledger.shared.dossier.SampleDossiers.vietnam;
import static org.dossierledger.shared.reception.SampleReceptions.VISIT;
import static org.dossierledger.shared.reception.SampleReceptions.WARD;
import static org.dossierledger.shared.reception.SampleReceptions.receiveOnline;
import static org.dossierledger.shared.reception.SampleReceptions.schedule;

import java.time.Instant;
import java.util.List;
import org.dossierledger.shared.event.Irregularity;
import org.dossierledger.shared.reception.Mode;
import org.dossierledger.shared.reception.ReceptionEvent.*;
import org.junit.jupiter.api.Test;

/** Hẹn buổi tiếp, tiếp trực tuyến (Decree 154/2026 art. 23): five working days' notice, and a recording. */
class OnlineReceptionTest {

    private static final Instant SESSION = vietnam("2026-12-01T14:00:00");

    @Test
    void an_online_reception_on_01_12_2026_is_announced_by_23_11_because_24_11_is_a_day_off() {
        // back from 1/12: 30/11(1) 27(2) 26(3) 25(4) [24] 23(5)
        ReceptionScheduled scheduled = Visit.begins().happens("2026-11-23T17:00:00", schedule(SESSION, true));

        assertThat(scheduled)
                .isEqualTo(new ReceptionScheduled(
                        VISIT, WARD, Mode.LEADER, SESSION, true, deadline("K31", SESSION), List.of()));
        assertThat(scheduled.noticeBy().due()).isEqualTo(endOf("2026-11-23"));
    }

    @Test
    void an_online_reception_announced_a_day_later_is_flagged() {
        ReceptionScheduled scheduled = Visit.begins().happens("2026-11-24T08:00:00", schedule(SESSION, true));

        assertThat(scheduled.irregularities()).containsExactly(Irregularity.SESSION_NOTICE_SHORT);
    }

    @Test
    void people_may_be_asked_to_come_from_one_day_to_the_next() {
        ReceptionScheduled scheduled = Visit.begins().happens("2026-11-30T08:00:00", schedule(SESSION, false));

        assertThat(scheduled.noticeBy()).isNull();
        assertThat(scheduled.irregularities()).isEmpty();
    }

    @Test
    void a_visit_is_scheduled_once() {
        Visit.scheduled().isRefused("2026-11-16T09:00:00", schedule(SESSION, true), VisitAlreadyScheduled.class);
    }

    @Test
    void an_online_reception_is_recorded_or_flagged() {
        CitizensReceived recorded = Visit.scheduled().happens("2026-12-01T14:00:00", receiveOnline(true));
        CitizensReceived unrecorded = Visit.scheduled().happens("2026-12-01T14:00:00", receiveOnline(false));

        assertThat(recorded.irregularities()).isEmpty();
        assertThat(unrecorded.irregularities()).containsExactly(Irregularity.NOT_RECORDED);
    }

    @Test
    void online_receptions_before_decree_154_of_2026_had_neither_notice_nor_recording_to_miss() {
        ReceptionScheduled scheduled =
                Visit.begins().happens("2026-06-30T08:00:00", schedule(vietnam("2026-06-30T14:00:00"), true));
        CitizensReceived received = Visit.begins().happens("2026-06-30T14:00:00", receiveOnline(false));

        assertThat(scheduled.noticeBy()).isNull();
        assertThat(scheduled.irregularities()).isEmpty();
        assertThat(received.irregularities()).isEmpty();
    }
}
