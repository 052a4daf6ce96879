package org.dossierledger.command.history;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.petition.PetitionKind;
import tools.jackson.core.JacksonException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Which column of another system means what. Keys: {@code format}, {@code kind}, {@code case}, {@code activity}, {@code
 * timestamp}, {@code actor}, {@code unit}, {@code channel}, {@code procedure}, {@code receivedAt}, {@code dueAt}, {@code
 * endedAt}, {@code zone}, {@code source}, the other system's name (default: the name of the mapping file), and {@code
 * ignore}, a list of columns that are left out.
 *
 * @param petitions what each case is; null for dossiers
 * @param columns key to column; XES trace attributes are named {@code case:NAME}
 * @param ignored columns that nothing is stored of
 * @param zone of timestamps that give none
 */
record Mapping(
        Path file,
        PetitionKind petitions,
        String format,
        String source,
        Map<String, String> columns,
        Set<String> ignored,
        ZoneId zone) {

    static final List<String> COLUMNS = List.of(
            "case", "activity", "timestamp", "actor", "unit", "channel", "procedure", "receivedAt", "dueAt", "endedAt");
    /** Standard names, and those under which our own export says what XES has no name for. */
    private static final Map<String, String> XES_STANDARD = Map.of(
            "case", "case:concept:name",
            "activity", "concept:name",
            "timestamp", "time:timestamp",
            "actor", "org:resource",
            "unit", "ledger:unit",
            "channel", "case:ledger:channel",
            "procedure", "case:ledger:procedure",
            "receivedAt", "case:ledger:received",
            "dueAt", "case:ledger:due",
            "endedAt", "case:ledger:ended");

    /** What kind of case a trace of our own export is. */
    private static final String OWN_KIND = "case:ledger:kind";

    private static final Set<String> OTHERS = Set.of("format", "kind", "zone", "source", "ignore");
    private static final Set<String> OF_DOSSIERS = Set.of("channel", "procedure");
    private static final Map<String, PetitionKind> PETITIONS = Map.of(
            "complaint", PetitionKind.COMPLAINT,
            "denunciation", PetitionKind.DENUNCIATION,
            "feedback", PetitionKind.FEEDBACK);

    /** @param mapping null: XES with its standard names */
    static Mapping load(Path history, Path mapping) throws IOException {
        var ignored = new LinkedHashSet<String>();
        var values = mapping == null ? Map.<String, String>of() : read(mapping, ignored);
        var petitions = petitions(mapping, values);
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
                mapping,
                petitions,
                format,
                source,
                Collections.unmodifiableMap(columns),
                Collections.unmodifiableSet(ignored),
                zone(mapping, values.get("zone")));
    }

    private static PetitionKind petitions(Path mapping, Map<String, String> values) throws IOException {
        var kind = values.getOrDefault("kind", "dossier");
        if (kind.equals("dossier")) {
            return null;
        }
        if (!PETITIONS.containsKey(kind)) {
            throw new MappingMalformed(mapping, line(mapping, "kind"), "kind: " + kind, "unknown");
        }
        for (var key : OF_DOSSIERS) {
            if (values.containsKey(key)) {
                throw new MappingMalformed(mapping, line(mapping, key), key, "onlyDossiers");
            }
        }
        return PETITIONS.get(kind);
    }

    /**
     * What nobody has named may name the denouncer, and that never comes into the ledger (Law on Denunciations 2018 arts
     * 9.1.b, 56).
     *
     * @throws MappingMalformed for the first column of a denunciation that is neither mapped nor ignored
     */
    void refuseUnnamed(Collection<String> found) throws IOException {
        if (petitions != PetitionKind.DENUNCIATION) {
            return;
        }
        for (var column : found) {
            if (!ignored.contains(column) && !columns.containsValue(column)) {
                throw new MappingMalformed(file, line(file, "kind"), column, "mayNameDenouncer");
            }
        }
    }

    /** Whether a line says that its case belongs to another register than this mapping leads to. */
    boolean isOfAnotherKind(Map<String, String> values) {
        var kind = values.get(OWN_KIND);
        return kind != null && !kind.equals(petitions == null ? "dossier" : petitions.feature());
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
        for (var column : ignored) {
            if (!seen.contains(column)) {
                throw new MappingMalformed(file, line(file, "ignore"), "ignore: " + column, "noSuchColumn");
            }
        }
    }

    /** @param ignored takes the columns of {@code ignore} */
    private static Map<String, String> read(Path mapping, Set<String> ignored) throws IOException {
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
                var list = key.equals("ignore") && entry.getValue().isArray();
                for (var value : list ? entry.getValue() : List.of(entry.getValue())) {
                    if (!value.isValueNode() || value.asString("").isBlank()) {
                        throw new MappingMalformed(mapping, line(mapping, key), key, "malformed");
                    }
                    if (key.equals("ignore")) {
                        ignored.add(value.asString());
                    } else {
                        values.put(key, value.asString());
                    }
                }
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
