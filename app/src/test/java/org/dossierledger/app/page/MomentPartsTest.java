package org.dossierledger.app.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.dossierledger.shared.InvalidField;
import org.junit.jupiter.api.Test;

class MomentPartsTest {

    private static final Instant MORNING = Instant.parse("2026-11-16T02:10:00Z");

    @Test
    void nothing_written_means_now_is_meant() {
        assertThat(moment("", "", "", "").past("occurredAt", MORNING)).isNull();
    }

    @Test
    void a_day_alone_means_when_its_offices_close() {
        assertThat(moment("13", "11", "2026", "").past("occurredAt", MORNING)).isEqualTo("2026-11-13T10:00:00Z");
    }

    @Test
    void today_alone_means_now_while_offices_are_open() {
        assertThat(moment("16", "11", "2026", "").past("occurredAt", MORNING)).isEqualTo(MORNING);
    }

    @Test
    void a_time_without_a_day_and_a_time_that_is_none_are_refused() {
        assertThatThrownBy(() -> moment("", "", "", "09:10").at("heldAt")).isInstanceOf(InvalidField.class);
        assertThatThrownBy(() -> moment("16", "11", "2026", "25:10").at("heldAt"))
                .isInstanceOf(InvalidField.class);
    }

    private static MomentParts moment(String day, String month, String year, String time) {
        return new MomentParts(new DateParts(day, month, year), time);
    }
}
