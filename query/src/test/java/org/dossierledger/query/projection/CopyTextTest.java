package org.dossierledger.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CopyTextTest {

    @Test
    void a_time_that_no_column_can_hold_is_written_as_for_ever() {
        var rows = new CopyText();
        rows.column(Instant.parse("+10000-01-01T00:00:00Z"))
                .column(Instant.parse("-0001-01-01T00:00:00Z"))
                .column(LocalDate.of(999_999_999, 1, 1))
                .column(LocalDate.of(2026, 11, 27))
                .endRow();
        assertThat(rows.take()).isEqualTo("infinity\t-infinity\tinfinity\t2026-11-27\n");
    }
}
