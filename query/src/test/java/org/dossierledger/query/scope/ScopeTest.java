package org.dossierledger.query.scope;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.dossierledger.query.scope.Scope.Part;
import org.junit.jupiter.api.Test;

class ScopeTest {

    private static final Instant JANUARY = Instant.parse("2025-01-01T00:00:00Z");
    private static final Instant MARCH = Instant.parse("2025-03-01T00:00:00Z");
    private static final Instant MAY = Instant.parse("2025-05-01T00:00:00Z");
    private static final Instant JULY = Instant.parse("2025-07-01T00:00:00Z");

    private final Scope spring = new Scope(List.of(new Part(Set.of("H98.31"), MARCH, MAY)));

    @Test
    void a_record_any_part_of_whose_life_is_in_the_period_is_seen() {
        assertThat(spring.covers(Set.of("H98.31"), JANUARY, MARCH)).isTrue();
        assertThat(spring.covers(Set.of("H98.31"), JANUARY, null)).isTrue();
        assertThat(spring.covers(Set.of("H98.31"), MAY.minusSeconds(1), JULY)).isTrue();
    }

    @Test
    void a_record_that_ended_before_the_period_or_began_after_it_is_not() {
        assertThat(spring.covers(Set.of("H98.31"), JANUARY, MARCH.minusSeconds(1)))
                .isFalse();
        assertThat(spring.covers(Set.of("H98.31"), MAY, null)).isFalse();
    }

    @Test
    void units_of_one_decision_and_the_period_of_another_make_no_access() {
        var both =
                new Scope(List.of(new Part(Set.of("H98.31"), JANUARY, MARCH), new Part(Set.of("H98.32"), MAY, JULY)));

        assertThat(both.covers(Set.of("H98.32"), JANUARY, MARCH)).isFalse();
        assertThat(both.covers(Set.of("H98.32"), JANUARY, MAY)).isTrue();
    }

    @Test
    void what_is_counted_over_a_time_is_counted_of_units_seen_in_all_of_it() {
        assertThat(spring.unitsThroughout(MARCH, MAY)).containsExactly("H98.31");
        assertThat(spring.unitsThroughout(JANUARY, MAY)).isEmpty();
        assertThat(Scope.of(Set.of("H98.31")).unitsThroughout(JANUARY, JULY)).containsExactly("H98.31");
    }
}
