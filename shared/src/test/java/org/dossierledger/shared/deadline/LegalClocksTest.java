package org.dossierledger.shared.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dossierledger.shared.deadline.At.day;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LegalClocksTest {

    /** K9 took the place of K10; the inspectorates of departments and districts are no more. */
    private static final Set<String> ENDED = Set.of("K10", "K33-department");

    private final LegalClocks clocks = LegalClocks.load();

    @Test
    void the_clocks_of_a_dossier_are_there() {
        assertThat(clocks.ids()).contains("K1", "K2", "K3", "K4", "K5", "K6", "K7", "KPI");
    }

    @Test
    void no_clock_is_without_source_and_confidence() {
        assertThat(clocks.ids()).allSatisfy(id -> {
            assertThat(clocks.startEvent(id)).isNotBlank();
            assertThat(clocks.versions(id)).isNotEmpty().allSatisfy(version -> {
                assertThat(version.version()).as(id).isNotBlank();
                assertThat(version.source()).as(id).isNotBlank();
                assertThat(version.confidence()).as(id).isNotNull();
            });
        });
    }

    @Test
    void versions_of_a_clock_follow_each_other_without_overlap_under_different_names() {
        for (var id : clocks.ids()) {
            var names = new HashSet<String>();
            LocalDate last = null;
            for (var version : clocks.versions(id)) {
                assertThat(names.add(version.version())).as(id).isTrue();
                assertThat(last == null || version.validFrom().isAfter(last))
                        .as(id)
                        .isTrue();
                last = version.validTo();
            }
            if (!ENDED.contains(id)) {
                assertThat(last).as(id + " applies until further notice").isNull();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2005-07-01, before-2018-06-21.1",
        "2018-06-20, before-2018-06-21.1",
        "2018-06-21, 2018-06-21.1",
        "2021-12-06, 2021-12-06.1",
        "2025-06-30, 2021-12-06.1",
        "2025-07-01, 2025-07-01.1",
        "2026-11-23, 2025-07-01.1",
    })
    void the_day_of_the_start_event_chooses_the_version(LocalDate start, String version) {
        assertThat(clocks.inForce("K1", start)).map(ClockVersion::version).contains(version);
    }

    @Test
    void a_clock_does_not_run_before_its_law() {
        assertThat(clocks.inForce("K5", day("2018-02-09"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "clocks: [{id: K1, versions: [{lenght: 3}]}]",
                "{version: x, clocks: [{id: K1, start-event: e, versions: []}, {id: K1, start-event: e, versions: []}]}",
                "{}",
                "- x"
            })
    void malformed_clocks_are_refused_naming_the_file(String text, @TempDir Path directory) throws IOException {
        var file = Files.writeString(directory.resolve("clocks.yml"), text);

        assertThatThrownBy(() -> LegalClocks.load(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("clocks.yml");
    }
}
