package org.dossierledger.query.mining;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dossierledger.query.timeline.Sentences;
import org.dossierledger.shared.catalogue.Catalogue;
import org.dossierledger.shared.procedure.ProcedureCode;
import org.dossierledger.shared.unit.UnitCode;
import tools.jackson.core.JsonGenerator;

/**
 * OCEL 2.0 as JSON. Events go straight out; the objects, which stand in a list of their own, wait in a temporary file that
 * nobody else may read. In memory are only the names of activities, units and procedures.
 */
final class OcelFile implements ProcessFile {

    private static final String OF_EVENTS =
            "index integer, recordedAt time, evidence string, role string, label string";
    private static final String OF_CASES = "code string, confidential boolean, channel string, receivedAt time,"
            + " status string, dueAt time, endedAt time";
    private static final Map<String, String> OTHERS = new TreeMap<>(Map.of(
            "Unit", "name string, level string, gsoCode string, validFrom string, validTo string",
            "Procedure", "name string, field string",
            "Deadline", "obligation string, due time",
            "Document", "sha256 string"));
    private static final String VIETNAMESE = "vi";

    private final OutputStream out;
    private final Catalogue catalogue;
    private final Path aside;
    private final OutputStream toAside;
    private final JsonGenerator events;
    private final JsonGenerator objects;
    private final OcelCases cases;
    private final Collection<String> activities = new TreeSet<>();

    OcelFile(OutputStream out, Catalogue catalogue, Sentences sentences) throws IOException {
        this.out = out;
        this.catalogue = catalogue;
        aside = Files.createTempFile("process-log", ".json");
        toAside = new BufferedOutputStream(Files.newOutputStream(aside));
        events = OcelJson.into(out);
        objects = OcelJson.into(toAside);
        cases = new OcelCases(events, objects, sentences);
        events.writeStartObject();
        events.writeArrayPropertyStart("objectTypes");
        ProcessQuestion.KINDS.forEach(kind -> OcelJson.type(events, OcelCases.type(kind), OF_CASES));
        OTHERS.forEach((name, attributes) -> OcelJson.type(events, name, attributes));
        events.writeEndArray();
        events.writeArrayPropertyStart("events");
        objects.writeStartArray();
    }

    @Override
    public void add(ProcessCase one) {
        one.events().forEach(event -> activities.add(event.activity()));
        cases.add(one);
    }

    @Override
    public void finish() throws IOException {
        cases.units().forEach(this::unit);
        cases.procedures().forEach(this::procedure);
        objects.writeEndArray();
        objects.flush();
        toAside.flush();
        events.writeEndArray();
        events.writeArrayPropertyStart("eventTypes");
        activities.forEach(activity -> OcelJson.type(events, activity, OF_EVENTS));
        events.writeEndArray();
        events.writeName("objects");
        events.writeRawValue("");
        events.flush();
        Files.copy(aside, out);
        events.writeEndObject();
        events.flush();
    }

    private void unit(String code) {
        var values = new TreeMap<String, Object>();
        values.put("name", catalogue.nameOf(code, VIETNAMESE));
        catalogue.units().find(UnitCode.of(code)).ifPresent(unit -> {
            values.put("level", unit.level());
            values.put("gsoCode", unit.gsoCode());
            values.put("validFrom", unit.validFrom());
            values.put("validTo", unit.validTo());
        });
        OcelJson.thing(objects, OcelCases.unit(code), "Unit", null, OcelJson.always(values), List.of());
    }

    private void procedure(String code) {
        var values = new TreeMap<String, Object>();
        var found = ProcedureCode.of(code);
        values.put("name", catalogue.procedures().nameOf(found, VIETNAMESE));
        catalogue.procedures().find(found).ifPresent(it -> values.put("field", it.field(VIETNAMESE)));
        OcelJson.thing(objects, OcelCases.procedure(code), "Procedure", null, OcelJson.always(values), List.of());
    }

    @Override
    public void close() throws IOException {
        toAside.close();
        Files.deleteIfExists(aside);
    }
}
