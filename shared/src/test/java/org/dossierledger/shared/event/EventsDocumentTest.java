package org.dossierledger.shared.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class EventsDocumentTest {

    @Test
    void every_event_is_explained_in_docs_events_md() throws IOException {
        var document = Files.readString(Path.of("../docs/events.md"));
        for (var type : EventTypes.ALL.classes()) {
            assertThat(document).contains(type.getSimpleName());
        }
    }
}
