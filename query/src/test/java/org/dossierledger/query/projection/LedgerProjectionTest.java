package org.dossierledger.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierledger.shared.dossier.SampleDossiers.received;

import java.util.List;
import org.dossierledger.query.dossier.SampleHistories;
import org.dossierledger.shared.dossier.DossierEvent.DossierAssigned;
import org.dossierledger.shared.dossier.DossierEvent.DossierSubmitted;
import org.junit.jupiter.api.Test;

/** One pass for every kind; here for one kind only, so that the stream of another is a stranger. */
class LedgerProjectionTest {

    private final String stranger = received().dossierId().value();
    private final Told told = new Told(List.of(new Errands()))
            .then(received(), "2026-11-16T09:10:00")
            .then(
                    new DossierSubmitted(
                            SampleHistories.id(2),
                            received().procedure(),
                            received().receivingUnit(),
                            received().applicant(),
                            List.of(),
                            null),
                    "2026-11-16T09:20:00")
            .then(
                    new DossierAssigned(received().dossierId(), received().competentUnit(), "canbo", List.of()),
                    "2026-11-17T09:20:00");

    @Test
    void a_stream_that_no_kind_takes_is_parked_and_the_others_go_on() {
        told.projected();

        assertThat(parked()).containsExactly(stranger + " 1");
        assertThat(streamsWithATimeline()).containsExactly(SampleHistories.id(2).value());
        assertThat(told.late("2026-12-10", null).items())
                .hasSize(2)
                .allSatisfy(item -> assertThat(item.kind()).isEqualTo(Errands.KIND));
    }

    @Test
    void a_stream_that_no_kind_takes_is_parked_by_a_rebuild_too() {
        told.projected(1);
        var live = told.dump();

        var outcome = told.rebuilt();

        assertThat(outcome.parked()).isEqualTo(1);
        assertThat(parked()).containsExactly(stranger + " 1");
        assertThat(told.dump()).isEqualTo(live);
    }

    @Test
    void a_stream_that_no_kind_takes_keeps_nobody_from_an_answer_out_of_the_log() {
        told.projected();

        assertThat(told.late("2026-12-10", "2026-11-30").count()).isEqualTo(2);
    }

    private List<String> parked() {
        return told.tables.queryForList("select stream || ' ' || global_index from read.parked_event", String.class);
    }

    private List<String> streamsWithATimeline() {
        return told.tables.queryForList("select distinct id from read.timeline", String.class);
    }
}
