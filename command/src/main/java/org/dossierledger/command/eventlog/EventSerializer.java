package org.dossierledger.command.eventlog;

import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.dossierledger.shared.event.EventJson;
import org.dossierledger.shared.event.EventTypes;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;

/** Writes events as {@link EventJson} does, under the permanent names of {@link EventTypes}. */
public final class EventSerializer extends Jackson3Serializer {

    private final EventTypes types;

    public EventSerializer(EventTypes types) {
        super(builder());
        this.types = types;
    }

    @Override
    protected ObjectWriter getWriter() {
        return EventJson.storing();
    }

    @Override
    protected ObjectReader getReader(Class<?> type) {
        return types.knows(type) ? EventJson.MAPPER.readerFor(type) : super.getReader(type);
    }

    @Override
    public SerializedType typeForClass(Class type) {
        return types.knows(type)
                ? new SimpleSerializedType(types.nameOf(type), types.revisionOf(type))
                : super.typeForClass(type);
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        var known = types.classOf(type.getName());
        return known == null ? super.classForType(type) : known;
    }
}
