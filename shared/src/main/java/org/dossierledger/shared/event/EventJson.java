package org.dossierledger.shared.event;

import com.ethlo.time.ITU;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.annotation.JsonAppend;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/** How events are written and read: absent instead of null, ISO instants, unknown fields of later revisions ignored. */
public final class EventJson {

    public static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(in -> in.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .addMixIn(LedgerEvent.class, Salted.class)
            .addModule(new SimpleModule()
                    .addDeserializer(Instant.class, new InstantReader())
                    .addSerializer(Instant.class, new InstantWriter()))
            .build();

    private static final String SALT = "salt";

    private EventJson() {}

    /** One more field where {@link #storing} writes: whoever knows the hash of an event cannot try out what it says. */
    @JsonAppend(attrs = @JsonAppend.Attr(value = SALT, include = JsonInclude.Include.NON_NULL))
    private interface Salted {}

    /** Writes one event as it is stored, with 122 random bits in it; reading passes over them. */
    public static ObjectWriter storing() {
        return MAPPER.writer().withAttribute(SALT, UUID.randomUUID().toString());
    }

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

    /** A third of reading an event went into times; this reads RFC 3339, which is what we write, and nothing else. */
    private static final class InstantReader extends StdScalarDeserializer<Instant> {

        InstantReader() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser json, DeserializationContext context) {
            var text = json.getValueAsString();
            try {
                return ITU.parseDateTime(text).toInstant();
            } catch (DateTimeException | NullPointerException malformed) {
                return (Instant) context.handleWeirdStringValue(Instant.class, text, "no RFC 3339 time");
            }
        }
    }

    /** As {@link Instant#toString()} writes them, with as many digits as are needed. */
    private static final class InstantWriter extends StdScalarSerializer<Instant> {

        private static final int MILLI = 1_000_000;
        private static final int MICRO = 1_000;

        InstantWriter() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant instant, JsonGenerator json, SerializationContext context) {
            var time = instant.atOffset(ZoneOffset.UTC);
            var plain = time.getYear() >= 0 && time.getYear() <= 9999;
            json.writeString(plain ? ITU.formatUtc(time, digits(instant.getNano())) : instant.toString());
        }

        private static int digits(int nano) {
            return nano == 0 ? 0 : nano % MILLI == 0 ? 3 : nano % MICRO == 0 ? 6 : 9;
        }
    }
}
