package org.dossierledger.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StretchTest {

    private static final Instant MONDAY = Instant.parse("2026-11-16T01:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-17T01:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2026-11-20T01:00:00Z");

    @Test
    void duties_that_run_side_by_side_each_go_on_for_themselves() {
        var found = new ArrayList<Stretch>();
        for (var duty : List.of("ANSWER", "DECISION")) {
            Stretch.append(found, stretch(duty, MONDAY, TUESDAY));
        }
        for (var duty : List.of("ANSWER", "DECISION")) {
            Stretch.append(found, stretch(duty, TUESDAY, Instant.MAX));
        }

        assertThat(found)
                .containsExactly(stretch("ANSWER", MONDAY, Instant.MAX), stretch("DECISION", MONDAY, Instant.MAX));
    }

    @Test
    void what_is_believed_of_one_duty_is_not_believed_of_another() {
        var beliefs = new Beliefs();
        beliefs.believe(List.of(stretch("ANSWER", MONDAY, Instant.MAX)), MONDAY);
        beliefs.believe(List.of(stretch("DECISION", MONDAY, Instant.MAX)), FRIDAY.plusSeconds(1));

        assertThat(beliefs.worthKeeping())
                .extracting(Stretch::duty, Stretch::knownFrom, Stretch::knownTo)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("ANSWER", MONDAY, FRIDAY.plusSeconds(1)),
                        org.assertj.core.groups.Tuple.tuple("DECISION", FRIDAY.plusSeconds(1), Instant.MAX));
    }

    private static Stretch stretch(String duty, Instant from, Instant to) {
        return Stretch.of(from, to, FRIDAY, FRIDAY, duty, null, null, Set.of());
    }
}
