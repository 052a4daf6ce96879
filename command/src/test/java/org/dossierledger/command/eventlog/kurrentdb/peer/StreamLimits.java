package org.dossierledger.command.eventlog.kurrentdb.peer;

import com.google.protobuf.ByteString;
import java.time.Duration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a stream's metadata says about how much of it may be read. */
record StreamLimits(ObjectNode json, Long truncateBefore, Long maxCount, Duration maxAge) {

    private static final JsonMapper JSON = JsonMapper.shared();
    static final StreamLimits NONE = new StreamLimits(JSON.createObjectNode(), null, null, null);

    /** Of a metadata stream only the last event counts. */
    static final StreamLimits OF_METADATA = new StreamLimits(JSON.createObjectNode(), null, 1L, null);

    static StreamLimits of(ByteString metadata) {
        try {
            if (JSON.readTree(metadata.toByteArray()) instanceof ObjectNode json) {
                var age = number(json, "$maxAge");
                return new StreamLimits(
                        json,
                        number(json, "$tb"),
                        number(json, "$maxCount"),
                        age == null ? null : Duration.ofSeconds(age));
            }
            return NONE;
        } catch (JacksonException e) {
            return NONE;
        }
    }

    private static Long number(JsonNode json, String key) {
        return json.path(key).isNumber() ? json.get(key).asLong() : null;
    }

    /** A soft-deleted stream is one of which everything is truncated. */
    boolean softDeleted() {
        return truncateBefore != null && truncateBefore == Long.MAX_VALUE;
    }

    long firstReadable(long last) {
        var first = maxCount == null ? 0 : Math.max(0, last - maxCount + 1);
        return truncateBefore == null ? first : Math.max(first, truncateBefore);
    }

    String truncatedBefore(long revision) {
        var changed = json.deepCopy();
        changed.put("$tb", revision);
        return JSON.writeValueAsString(changed);
    }
}
