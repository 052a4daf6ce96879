package org.dossierledger.command.history;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dossierledger.shared.deadline.Moment;
import tools.jackson.core.JacksonException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Which column of another system means what. Keys: {@code format}, {@code kind}, {@code case}, {@code activity}, {@code
 * timestamp}, {@code actor}, {@code unit}, {@code channel}, {@code procedure}, {@code receivedAt}, {@code dueAt}, {@code
 * endedAt}, {@code zone}, and {@code source}, the other system's name (default: the name of the mapping file).
 *
 * @param columns key to column; XES trace attributes are named {@code case:NAME}
 * @param zone of timestamps that give none
 */
record Mapping(Path file, String format, String source, Map<String, String> columns, ZoneId zone) {

    static final List<String> COLUMNS = List.of(
            "case", "activity", "timestamp", "actor", "unit", "channel", "procedure", "receivedAt", "dueAt", "endedAt");
    private static final Map<String, String> XES_STANDARD = Map.of(
            "case", "case:concept:name",
            "activity", "concept:name",
            "timestamp", "time:timestamp",
            "actor", "org:resource");
    private static final Set<String> OTHERS = Set.of("format", "kind", "zone", "source");

    /** @param mapping null: XES with its standard names */
    static Mapping load(Path history, Path mapping) throws IOException {
        var values = mapping == null ? Map.<String, String>of() : read(mapping);
        var kind = values.getOrDefault("kind", "dossier");
        if (!kind.equals("dossier")) {
            throw new MappingMalformed(mapping, line(mapping, "kind"), "kind", kind);
        }
        var format = values.getOrDefault("format", byName(history)).toLowerCase(Locale.ROOT);
        if (!format.equals("csv") && !format.equals("xes")) {
            throw new MappingMalformed(mapping, line(mapping, "format"), "format", format);
        }
        var columns = new LinkedHashMap<String, String>();
        if (format.equals("xes")) {
            columns.putAll(XES_STANDARD);
        }
        COLUMNS.stream().filter(values::containsKey).forEach(key -> columns.put(key, values.get(key)));
        for (var required : COLUMNS.subList(0, 3)) {
            if (!columns.containsKey(required)) {
                throw new MappingMalformed(mapping == null ? history : mapping, 1, required, "required");
            }
        }
        var source = values.getOrDefault("source", mapping == null ? format : stem(mapping));
        return new Mapping(
                mapping, format, source, Collections.unmodifiableMap(columns), zone(mapping, values.get("zone")));
    }

    /**
     * XES has no header that would tell which attributes there are.
     *
     * @throws MappingMalformed when an attribute that the mapping names is nowhere in the file
     */
    void refuseUnseen(Set<String> seen) throws IOException {
        for (var column : columns.entrySet()) {
            var name = column.getValue();
            if (!seen.contains(name) && !name.equals(XES_STANDARD.get(column.getKey()))) {
                throw new MappingMalformed(
                        file, line(file, column.getKey()), column.getKey() + ": " + name, "noSuchColumn");
            }
        }
    }

    private static Map<String, String> read(Path mapping) throws IOException {
        var values = new LinkedHashMap<String, String>();
        try {
            var tree = YAMLMapper.builder().build().readTree(Files.readString(mapping, StandardCharsets.UTF_8));
            if (!tree.isObject()) {
                throw new MappingMalformed(mapping, 1, "mapping", "malformed");
            }
            for (var entry : tree.properties()) {
                var key = entry.getKey();
                if (!COLUMNS.contains(key) && !OTHERS.contains(key)) {
                    throw new MappingMalformed(mapping, line(mapping, key), key, "unknown");
                }
                if (!entry.getValue().isValueNode()
                        || entry.getValue().asString("").isBlank()) {
                    throw new MappingMalformed(mapping, line(mapping, key), key, "malformed");
                }
                values.put(key, entry.getValue().asString());
            }
        } catch (CharacterCodingException e) {
            throw new MappingMalformed(mapping, 1, "mapping", "notUtf8");
        } catch (JacksonException e) {
            var place = e.getLocation();
            throw new MappingMalformed(mapping, place == null ? 1 : place.getLineNr(), "mapping", "malformed");
        }
        return values;
    }

    private static ZoneId zone(Path mapping, String zone) throws IOException {
        try {
            return zone == null ? Moment.ZONE : ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new MappingMalformed(mapping, line(mapping, "zone"), "zone", zone);
        }
    }

    /** Where a key stands in the mapping file, from 1. */
    static int line(Path mapping, String key) throws IOException {
        if (mapping != null) {
            var lines = Files.readAllLines(mapping, StandardCharsets.UTF_8);
            for (var i = 0; i < lines.size(); i++) {
                if (lines.get(i).strip().startsWith(key)) {
                    return i + 1;
                }
            }
        }
        return 1;
    }

    private static String byName(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".xes") ? "xes" : "csv";
    }

    private static String stem(Path file) {
        var name = file.getFileName().toString();
        var dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
