package org.dossierledger.app.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.dossierledger.shared.InvalidField;
import org.junit.jupiter.api.Test;

class WrittenTimeTest {

    @Test
    void a_time_is_taken_as_people_write_it() {
        assertThat(WrittenTime.iso("16/11/2026 08:30", false)).isEqualTo("2026-11-16T01:30:00Z");
        assertThat(WrittenTime.iso("16/11/2026", false)).isEqualTo("2026-11-15T17:00:00Z");
        assertThat(WrittenTime.iso("16/11/2026", true)).isEqualTo("2026-11-16T16:59:59.999999Z");
        assertThat(WrittenTime.iso("2026-11-16T01:30:00Z", false)).isEqualTo("2026-11-16T01:30:00Z");
        for (var wrong : List.of("hôm qua", "31/02/2026", "30/02/2026 8:00")) {
            assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> WrittenTime.iso(wrong, false));
        }
    }
}
