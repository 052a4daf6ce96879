package org.dossierledger.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierledger.shared.dossier.SampleDossiers.CATALOGUE;
import static org.dossierledger.shared.dossier.SampleDossiers.DOSSIER;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.dossierledger.shared.dossier.DossierEvent;
import org.dossierledger.shared.dossier.DossierEvent.DossierCorrected;
import org.dossierledger.shared.dossier.DossierEvent.DossierResolved;
import org.dossierledger.shared.dossier.DossierEvent.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

    private final Sentences sentences = new Sentences(CATALOGUE, "vi");

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void every_event_and_every_field_of_it_has_a_name(String language) {
        var names =
                ResourceBundle.getBundle("org.dossierledger.query.dossier.timeline", Locale.forLanguageTag(language));

        for (var type : DossierEvent.class.getPermittedSubclasses()) {
            assertThat(names.keySet()).contains("event." + type.getSimpleName());
            assertThat(names.keySet())
                    .as(type.getSimpleName())
                    .containsAll(Arrays.stream(type.getRecordComponents())
                            .map(RecordComponent::getName)
                            .filter(name -> !name.equals("dossierId"))
                            .map("field."::concat)
                            .toList());
        }
    }

    @Test
    void a_correction_calls_field_and_event_by_their_names() {
        var correction = new DossierCorrected(
                DOSSIER, "e1", "DossierReceived", "occurredAt", "2026-11-16T01:30:00Z", null, "Ghi nhầm giờ");

        assertThat(sentences.of(correction))
                .isEqualTo(
                        "Đính chính “Thời điểm xảy ra” của “Tiếp nhận hồ sơ”: 16/11/2026 08:30. Lý do: Ghi nhầm giờ");
    }

    @Test
    void late_over_a_weekend_is_late_by_less_than_a_working_day() {
        var late = new DossierResolved(DOSSIER, Outcome.GRANTED, null, true, 0, 0, List.of());

        assertThat(sentences.of(late)).isEqualTo("Đã xử lý xong, chấp thuận; quá hạn chưa đến 1 ngày làm việc");
        assertThat(new Sentences(CATALOGUE, "en").of(late))
                .isEqualTo("Resolved, granted; less than 1 working day late");
    }
}
