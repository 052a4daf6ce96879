package org.dossierledger.query.evidence;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.dossierledger.query.projection.EventLogScan;
import org.dossierledger.shared.event.EventJson;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Where something is sealed under whose key. Opens nothing. */
public final class SealedPeople {

    private final DataSource database;

    public SealedPeople(DataSource database) {
        this.database = database;
    }

    /** The keys under which something of a stream is sealed, and where: event and fact, as {@code DossierReceived.applicant}. */
    public Map<String, Set<String>> in(String stream) {
        var found = new LinkedHashMap<String, Set<String>>();
        for (var event : new EventLogScan(database).stream(stream)) {
            collect(EventJson.MAPPER.readTree(event.payload()), event.type(), found);
        }
        return found;
    }

    private static void collect(JsonNode node, String place, Map<String, Set<String>> found) {
        if (node.isObject() && node.has("keyId") && node.has("ciphertext")) {
            found.computeIfAbsent(node.get("keyId").asString(), key -> new LinkedHashSet<>())
                    .add(place);
        }
        node.properties()
                .forEach(field ->
                        collect(field.getValue(), place.contains(".") ? place : place + "." + field.getKey(), found));
        if (node.isArray()) {
            node.forEach(each -> collect(each, place, found));
        }
    }

    /** The streams in which something is sealed under a key. Reads the whole log. */
    public List<String> streamsOf(String keyId) {
        return new JdbcTemplate(database)
                .queryForList(
                        "select distinct stream from log.event_log where position(? in payload) > 0 order by stream",
                        String.class,
                        (Object) keyId.getBytes(StandardCharsets.UTF_8));
    }
}
