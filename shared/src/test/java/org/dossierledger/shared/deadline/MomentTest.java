package org.dossierledger.shared.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 2026-11-23T16:59:59.999999Z",
        "2026-11-23T09:10, 2026-11-23T02:10:00Z",
        "2026-11-23T09:10:30.5, 2026-11-23T02:10:30.5Z",
        "2026-11-23T09:10+07:00, 2026-11-23T02:10:00Z",
        "2026-11-23T09:10:00Z, 2026-11-23T09:10:00Z",
    })
    void a_plain_date_means_the_end_of_that_day_here(String text, Instant instant) {
        assertThat(Moment.asOf(text)).isEqualTo(instant);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23, 2026-11-22T17:00:00Z", "2026-11-23T09:10, 2026-11-23T02:10:00Z"})
    void something_that_happened_on_a_day_may_have_happened_from_its_first_instant_on(String text, Instant instant) {
        assertThat(Moment.startOf(text)).isEqualTo(instant);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "2026-02-29",
                "2026-13-01",
                "2026-11-23T24:30",
                "23/11/2026",
                "now",
                "T",
                "+12026-01-01",
                " 2026-11-23"
            })
    void what_is_no_time_is_refused(String text) {
        assertThatThrownBy(() -> Moment.asOf(text)).isInstanceOf(MomentMalformed.class);
        assertThatThrownBy(() -> Moment.startOf(text)).isInstanceOf(MomentMalformed.class);
    }
}
