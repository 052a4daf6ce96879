package org.dossierledger.shared.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Collection;
import org.axonframework.serialization.Revision;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each event of each revision has a sample, written once and never regenerated: what was stored years ago can still be
 * read, and is written again without a difference.
 */
class StoredSamplesTest {

    @ParameterizedTest
    @MethodSource("types")
    void every_event_ever_stored_can_still_be_read(Class<?> type) throws IOException {
        var name = "/events/%s.%s.json"
                .formatted(
                        type.getSimpleName(), type.getAnnotation(Revision.class).value());
        try (InputStream in = getClass().getResourceAsStream(name)) {
            assertThat(in).as("sample %s", name).isNotNull();
            var stored = EventJson.MAPPER.readTree(in);
            var read = EventJson.MAPPER.treeToValue(stored, type);
            assertThat(EventJson.MAPPER.readTree(EventJson.MAPPER.writeValueAsBytes(read)))
                    .isEqualTo(stored);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-16T02:10:00Z",
                "2026-11-16T02:10:00.100Z",
                "2026-12-01T16:59:59.999999Z",
                "2026-12-01T16:59:59.999999001Z",
                "0001-01-02T00:00:00Z"
            })
    void a_time_is_written_as_it_always_was(String time) {
        assertThat(EventJson.MAPPER.writeValueAsString(Instant.parse(time))).isEqualTo('"' + time + '"');
        assertThat(EventJson.MAPPER.readValue('"' + time + '"', Instant.class)).isEqualTo(Instant.parse(time));
    }

    static Collection<Class<?>> types() {
        return EventTypes.ALL.classes();
    }
}
