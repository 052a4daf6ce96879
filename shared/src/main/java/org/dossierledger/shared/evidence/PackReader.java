package org.dossierledger.shared.evidence;

import java.util.Map;
import java.util.function.Function;
import org.dossierledger.shared.event.EventJson;
import org.dossierledger.shared.tlog.EvidenceMalformed;
import tools.jackson.core.JacksonException;

/** The files of a pack; one that is missing or cannot be read is refused by its name. */
record PackReader(Map<String, byte[]> files) {

    boolean has(String name) {
        return files.containsKey(name);
    }

    byte[] required(String name) {
        var content = files.get(name);
        if (content == null) {
            throw new PackMalformed("fileMissing", name);
        }
        return content;
    }

    <T> T read(String name, Function<byte[], T> reader) {
        try {
            return reader.apply(required(name));
        } catch (EvidenceMalformed e) {
            throw new PackMalformed(e.problem(), name);
        }
    }

    <T> T json(String name, Class<T> type) {
        try {
            var value = EventJson.MAPPER.readValue(required(name), type);
            if (value == null) {
                throw new PackMalformed("malformed", name);
            }
            return value;
        } catch (JacksonException e) {
            throw new PackMalformed("malformed", name);
        }
    }

    /** @param event {@code streams/0/7} or {@code heads} */
    EventRecord record(String event) {
        return read(event + ".record", EventRecord::parse);
    }
}
