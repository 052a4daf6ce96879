package org.dossierledger.shared.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import org.axonframework.serialization.Revision;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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

    static Collection<Class<?>> types() {
        return EventTypes.ALL.classes();
    }
}
