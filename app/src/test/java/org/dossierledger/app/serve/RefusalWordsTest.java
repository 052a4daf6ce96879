package org.dossierledger.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.dossierledger.shared.deadline.Moment;
import org.junit.jupiter.api.Test;

class RefusalWordsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

    private final Map<String, String> texts = Map.of(
            "action.StopDossier", "dừng giải quyết",
            "status.RECEIVED", "Được tiếp nhận",
            "petitionStatus.RECEIVED", "Đã nhận",
            "article.AcceptComplaint", "Luật Khiếu nại 2011, điều 27");

    @Test
    void dates_and_times_are_those_of_vietnam() {
        assertThat(of(DAY)).isEqualTo("30/11/2026");
        assertThat(of(Instant.parse("2026-11-30T02:10:00Z"))).isEqualTo("30/11/2026 09:10");
    }

    @Test
    void the_end_of_a_day_is_written_as_that_day() {
        assertThat(of(Moment.endOf(DAY))).isEqualTo("30/11/2026");
    }

    @Test
    void words_of_the_program_are_said_in_the_language_of_the_reader() {
        assertThat(of("StopDossier")).isEqualTo("dừng giải quyết");
        assertThat(of("H98.32-261102-0001")).isEqualTo("H98.32-261102-0001");
    }

    @Test
    void an_argument_that_names_its_family_is_a_key_itself() {
        assertThat(of("article.AcceptComplaint")).isEqualTo("Luật Khiếu nại 2011, điều 27");
        assertThat(of("petitionStatus.RECEIVED")).isEqualTo("Đã nhận");
        assertThat(of("RECEIVED")).isEqualTo("Được tiếp nhận");
        assertThat(of("article.None")).isEqualTo("article.None");
    }

    private String of(Object argument) {
        return RefusalWords.of(argument, texts::get);
    }
}
