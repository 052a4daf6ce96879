package org.dossierledger.query.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Collectors;
import org.dossierledger.query.duty.OwedDuties;
import org.dossierledger.query.projection.Fact;
import org.dossierledger.query.projection.RandomCases;
import org.dossierledger.query.projection.TestLog;
import org.dossierledger.shared.TestDatabase;
import org.dossierledger.shared.dossier.SampleDossiers;
import org.dossierledger.shared.petition.PetitionEvent;
import org.junit.jupiter.api.Test;

class OwedInTheEndTest {

    /** So that a clerk who does what the late list asks for is never told that nothing of the kind is owed. */
    @Test
    void whatever_times_are_claimed_all_that_is_owed_in_the_end_is_owed_in_the_order_of_recording_too() {
        var drafts = new RandomCases(7, SampleDossiers.RECEIVED_AT, Duration.ofDays(60)).of(400);
        var streams = new TestLog(TestDatabase.fresh().owner())
                .append(drafts).stream()
                        .map(Fact::of)
                        .filter(fact -> fact.event() instanceof PetitionEvent)
                        .collect(Collectors.groupingBy(fact -> ((PetitionEvent) fact.event()).petitionId()));
        streams.values().forEach(facts -> {
            var history = PetitionHistory.of(facts);
            var recorded = new OwedDuties();
            facts.forEach(recorded::apply);
            if (!history.now().imported) {
                var owed = history.now().duties.all();
                assertThat(recorded.all().keySet()).containsAll(owed.keySet());
                recorded.all().forEach((duty, asRecorded) -> {
                    // what stood still before it is claimed to have begun is owed again when its clock goes on
                    if (asRecorded.pausedSince() == null) {
                        assertThat(owed.get(duty).due()).as(duty.name()).isEqualTo(asRecorded.due());
                    }
                });
            }
        });
        assertThat(streams).hasSizeGreaterThan(200);
    }
}
