package org.dossierledger.app.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierledger.shared.dossier.SampleDossiers.CATALOGUE;
import static org.dossierledger.shared.dossier.SampleDossiers.DOSSIER;
import static org.dossierledger.shared.dossier.SampleDossiers.RECEIVED_AT;
import static org.dossierledger.shared.dossier.SampleDossiers.endOf;
import static org.dossierledger.shared.dossier.SampleDossiers.received;
import static org.dossierledger.shared.dossier.SampleDossiers.workingDays;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.dossierledger.query.timeline.Sentences;
import org.dossierledger.query.timeline.TimelineEntry;
import org.dossierledger.shared.dossier.DossierClocks;
import org.dossierledger.shared.dossier.DossierEvent.DossierExtended;
import org.dossierledger.shared.dossier.DossierEvent.StageStarted;
import org.dossierledger.shared.event.EventJson;
import org.dossierledger.shared.event.LedgerEvent;
import org.dossierledger.shared.unit.UnitCode;
import org.junit.jupiter.api.Test;

class StoredDeadlinesTest {

    @Test
    void the_last_event_that_moved_the_clocks_counts() {
        var extended = new DossierClocks(received().clocks().legal(), endOf("2026-12-11"), null);
        var stored = StoredDeadlines.of(told(
                received(),
                new DossierExtended(DOSSIER, 1, "Xin lỗi", endOf("2026-12-01"), extended, null, List.of())));

        assertThat(stored.clocks()).isEqualTo(extended);
        assertThat(stored.promise()).isEqualTo("extended");
    }

    @Test
    void a_promise_is_compared_with_the_law() {
        assertThat(promise(null)).isEqualTo("none");
        assertThat(promise(endOf("2026-11-30"))).isEqualTo("earlier");
        assertThat(promise(endOf("2026-12-01"))).isEqualTo("legal");
        assertThat(promise(endOf("2026-12-02"))).isEqualTo("later");
    }

    @Test
    void deadlines_of_single_steps_are_kept_beside() {
        var stored = StoredDeadlines.of(
                told(received(), new StageStarted(DOSSIER, "1", UnitCode.of("H98.05"), workingDays(RECEIVED_AT, 2))));

        assertThat(stored.others()).extracting(StoredDeadlines.Step::field).containsExactly("forwardBy", "due");
    }

    private static String promise(Instant promised) {
        var clocks = new DossierClocks(received().clocks().legal(), promised, null);
        return new StoredDeadlines(clocks, null, 0, List.of()).promise();
    }

    static List<TimelineEntry> told(LedgerEvent... events) {
        return Stream.of(events).map(StoredDeadlinesTest::told).toList();
    }

    private static TimelineEntry told(LedgerEvent event) {
        return new TimelineEntry(
                1,
                0,
                event.getClass().getSimpleName() + "-id",
                event.getClass().getSimpleName(),
                RECEIVED_AT,
                RECEIVED_AT,
                "motcua",
                "CLERK",
                "H98.00",
                "SYSTEM",
                List.of(),
                new Sentences(CATALOGUE, "vi").of(event),
                EventJson.MAPPER.valueToTree(event),
                event);
    }
}
