package org.dossierledger.app.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.dossierledger.shared.dossier.SampleDossiers.received;

import org.dossierledger.shared.InvalidField;
import org.junit.jupiter.api.Test;

class CorrectableFieldsTest {

    @Test
    void what_was_typed_in_can_be_corrected_and_what_was_concluded_cannot() {
        assertThat(CorrectableFields.of(received()))
                .contains("occurredAt", "applicant", "competentUnit", "channel")
                .doesNotContain("dossierId", "clocks", "forwardBy", "irregularities");
    }

    @Test
    void a_time_is_taken_as_people_write_it() {
        assertThat(CorrectableFields.value("occurredAt", "16/11/2026 08:30")).isEqualTo("2026-11-16T01:30:00Z");
        assertThat(CorrectableFields.value("occurredAt", "2026-11-16T01:30:00Z"))
                .isEqualTo("2026-11-16T01:30:00Z");
        assertThatExceptionOfType(InvalidField.class)
                .isThrownBy(() -> CorrectableFields.value("occurredAt", "hôm qua"));
    }
}
