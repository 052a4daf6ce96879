package org.dossierledger.app.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.dossierledger.shared.InvalidField;
import org.junit.jupiter.api.Test;

class DeadlineFormTest {

    @Test
    void a_start_in_three_fields_is_that_day_and_with_a_time_that_minute() {
        var day = Map.of("start.day", "16", "start.month", "11", "start.year", "2026");
        assertThat(form(day).question().start()).isEqualTo("2026-11-16");

        var minute = Map.of("start.day", "16", "start.month", "11", "start.year", "2026", "time", "9:10");
        assertThat(form(minute).question().start()).isEqualTo("2026-11-16T09:10");
    }

    @Test
    void a_start_in_iso_8601_is_taken_and_shown_in_the_fields() {
        var form = form(Map.of("start", "2026-11-16 09:10"));

        assertThat(form.question().start()).isEqualTo("2026-11-16T09:10");
        assertThat(form.start()).isEqualTo(new DateParts("16", "11", "2026"));
        assertThat(form.time()).isEqualTo("09:10");
    }

    @Test
    void a_supplement_needs_both_of_its_days() {
        var asked = Map.of("asked.day", "18", "asked.month", "11", "asked.year", "2026");

        assertThatExceptionOfType(InvalidField.class)
                .isThrownBy(() -> form(asked).question())
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("complete"));
    }

    private static DeadlineForm form(Map<String, String> given) {
        return new DeadlineForm(given, null, null);
    }

    @Test
    void nothing_asked_is_no_question() {
        assertThat(form(Map.of("lang", "en")).empty()).isTrue();
        assertThat(form(Map.of("clock", "")).empty()).isFalse();
    }
}
