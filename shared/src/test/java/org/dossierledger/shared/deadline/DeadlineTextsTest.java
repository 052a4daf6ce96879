package org.dossierledger.shared.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlineTextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void every_word_exists_in_both_languages_and_none_breaks_a_message(String language) {
        var own = bundle(language);

        assertThat(new TreeSet<>(own.keySet()))
                .isEqualTo(new TreeSet<>(bundle("vi").keySet()));
        assertThat(own.keySet())
                .allSatisfy(key -> assertThat(own.getString(key)).isNotBlank().doesNotContain("'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void every_clock_start_event_and_day_off_has_a_name(String language) {
        var own = bundle(language);
        var clocks = LegalClocks.load();

        for (var id : clocks.ids()) {
            assertThat(own.keySet()).contains("clock." + id, "start-event." + clocks.startEvent(id));
        }
        for (var year :
                RuleFile.builtIn("working-calendar.yml", CalendarFile.class).years()) {
            for (var entry : year.days()) {
                assertThat(own.keySet()).contains("reason." + entry.kind());
                assertThat(entry.name() == null || own.containsKey("name." + entry.name()))
                        .as(entry.toString())
                        .isTrue();
            }
        }
    }

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle(
                "org.dossierledger.shared.deadline.deadline",
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
