package org.dossierledger.shared.event;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Who did it, in what role, through which door, and when it is claimed to have happened: the metadata of every event.
 *
 * @param actor account name, never a personal name
 * @param unit code of the unit for which the actor acted; null for the system itself
 * @param commandId repeating a command with the same id does nothing
 * @param channel web, api, cli, import
 * @param occurredAt when it happened, as claimed; null when it is the recorded time
 * @param version of the application that wrote it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record Provenance(
        String actor,
        String role,
        String unit,
        String commandId,
        String correlationId,
        String channel,
        Instant occurredAt,
        Evidence evidence,
        String version) {

    public Provenance {
        evidence = evidence == null ? Evidence.SYSTEM : evidence;
    }

    /** From the manifest of the jar; null where the classes lie in a folder. */
    private static final String VERSION = Provenance.class.getPackage().getImplementationVersion();

    private static final String SYSTEM = "SYSTEM";

    public static final String COMMAND_ID = "commandId";
    public static final String OCCURRED_AT = "occurredAt";

    public static Provenance by(String actor, String role, String unit, String commandId, String channel) {
        return new Provenance(actor, role, unit, commandId, null, channel, null, Evidence.SYSTEM, VERSION);
    }

    /** What the ledger does by itself, such as ending a permission when its time is over. */
    public static Provenance bySystem(String commandId) {
        return by("ledger", SYSTEM, null, commandId, "system");
    }

    /** Whether nobody did it. */
    public boolean ofSystem() {
        return SYSTEM.equals(role);
    }

    /** The same act, claimed to have happened at another time than it is recorded. */
    public Provenance claimedAt(Instant occurredAt, Evidence evidence) {
        return new Provenance(actor, role, unit, commandId, correlationId, channel, occurredAt, evidence, version);
    }

    /** Instant at which the act happened, as far as anybody claims. */
    public Instant occurredAt(Instant recordedAt) {
        return occurredAt == null ? recordedAt : occurredAt;
    }

    /** As message metadata: strings only, absent keys for absent values, keys as the component names. */
    public Map<String, String> asMap() {
        var map = new LinkedHashMap<String, String>();
        put(map, "actor", actor);
        put(map, "role", role);
        put(map, "unit", unit);
        put(map, COMMAND_ID, commandId);
        put(map, "correlationId", correlationId);
        put(map, "channel", channel);
        put(map, OCCURRED_AT, occurredAt);
        put(map, "evidence", evidence);
        put(map, "version", version);
        return map;
    }

    public static Provenance of(Map<String, ?> metadata) {
        var at = text(metadata, OCCURRED_AT);
        var evidence = text(metadata, "evidence");
        return new Provenance(
                text(metadata, "actor"),
                text(metadata, "role"),
                text(metadata, "unit"),
                text(metadata, COMMAND_ID),
                text(metadata, "correlationId"),
                text(metadata, "channel"),
                at == null ? null : Instant.parse(at),
                evidence == null ? null : Evidence.valueOf(evidence),
                text(metadata, "version"));
    }

    private static void put(Map<String, String> map, String key, Object value) {
        if (value != null) {
            map.put(key, value.toString());
        }
    }

    private static String text(Map<String, ?> map, String key) {
        var value = map.get(key);
        return value == null ? null : value.toString();
    }
}
