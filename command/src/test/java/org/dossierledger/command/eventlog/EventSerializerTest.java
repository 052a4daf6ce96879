package org.dossierledger.command.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dossierledger.shared.event.EventTypes;
import org.dossierledger.shared.evidence.EvidenceEvent.PersonErased;
import org.junit.jupiter.api.Test;

class EventSerializerTest {

    private final EventSerializer serializer = new EventSerializer(EventTypes.ALL);

    @Test
    void an_event_is_stored_with_a_salt_of_its_own_and_read_without() {
        var event = new PersonErased("key", "art. 14", List.of());

        var one = serializer.serialize(event, byte[].class);
        var other = serializer.serialize(event, byte[].class);

        assertThat(new String(one.getData(), StandardCharsets.UTF_8)).contains("\"salt\":\"");
        assertThat(one.getData()).isNotEqualTo(other.getData());
        assertThat((PersonErased) serializer.deserialize(one)).isEqualTo(event);
    }
}
