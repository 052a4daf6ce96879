package org.dossierledger.shared.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How events are written and read: absent instead of null, ISO instants, unknown fields of later revisions ignored. */
public final class EventJson {

    public static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(in -> in.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private EventJson() {}

    public static Object payload(StoredEvent event) {
        var type = EventTypes.ALL.classOf(event.type());
        if (type == null) {
            throw new IllegalArgumentException("unknown event type " + event.type());
        }
        return MAPPER.readValue(event.payload(), type);
    }

    public static Provenance provenance(StoredEvent event) {
        return MAPPER.readValue(event.metadata(), Provenance.class);
    }
}
