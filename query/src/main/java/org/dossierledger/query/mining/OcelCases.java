package org.dossierledger.query.mining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.dossierledger.query.mining.OcelJson.Relation;
import org.dossierledger.query.mining.OcelJson.Value;
import org.dossierledger.query.timeline.Sentences;
import org.dossierledger.shared.dossier.DossierEvent.DocumentAttached;
import org.dossierledger.shared.event.LedgerEvent;
import org.dossierledger.shared.petition.IntakeEvent.PetitionDocumentAttached;
import tools.jackson.core.JsonGenerator;

/**
 * Cases as objects: each with its obligations, its documents by their hash, and its events. Cases are not related to each
 * other: the other one may be confidential, or not in the file.
 */
final class OcelCases {

    private final JsonGenerator events;
    private final JsonGenerator objects;
    private final Sentences sentences;
    private final Collection<String> units = new TreeSet<>();
    private final Collection<String> procedures = new TreeSet<>();

    OcelCases(JsonGenerator events, JsonGenerator objects, Sentences sentences) {
        this.events = events;
        this.objects = objects;
        this.sentences = sentences;
    }

    /** @param kind one of {@link ProcessQuestion#KINDS} */
    static String type(String kind) {
        return kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1);
    }

    static String unit(String code) {
        return "unit:" + code;
    }

    static String procedure(String code) {
        return "procedure:" + code;
    }

    private static String deadline(ProcessCase one, String obligation) {
        return "deadline:" + one.id() + ":" + obligation;
    }

    /** All that were named. */
    Collection<String> units() {
        return units;
    }

    Collection<String> procedures() {
        return procedures;
    }

    void add(ProcessCase one) {
        var line = one.line();
        var owed = new LinkedHashMap<String, List<Value>>();
        one.events().forEach(event -> event(one, event, owed));
        owed.forEach((obligation, values) ->
                OcelJson.thing(objects, deadline(one, obligation), "Deadline", null, values, List.of()));
        var last = one.events().get(one.events().size() - 1).occurredAt();
        var values = new ArrayList<Value>();
        values.add(new Value("code", line.code(), OcelJson.ALWAYS));
        values.add(new Value("confidential", line.confidential(), OcelJson.ALWAYS));
        values.add(new Value("channel", line.channel(), OcelJson.ALWAYS));
        values.add(new Value("receivedAt", line.receivedAt(), OcelJson.ALWAYS));
        values.add(new Value("status", line.status(), last));
        values.add(new Value("dueAt", line.dueAt(), last));
        values.add(new Value("endedAt", line.endedAt(), last));
        var relations = new ArrayList<Relation>();
        unit(relations, line.unit(), "held by");
        unit(relations, line.receivingUnit(), "received by");
        if (line.procedure() != null) {
            procedures.add(line.procedure());
            relations.add(new Relation(procedure(line.procedure()), "under"));
        }
        owed.keySet().forEach(obligation -> relations.add(new Relation(deadline(one, obligation), "owes")));
        OcelJson.thing(objects, one.id(), type(line.kind()), null, values, relations);
    }

    private void event(ProcessCase one, ProcessEvent event, Map<String, List<Value>> owed) {
        var relations = new ArrayList<Relation>();
        relations.add(new Relation(one.id(), "subject"));
        unit(relations, event.unit(), "done for");
        var said = event.event();
        Obligations.settled(said).stream()
                .filter(owed::containsKey)
                .sorted()
                .forEach(obligation -> relations.add(new Relation(deadline(one, obligation), "settles")));
        Obligations.set(said).forEach((obligation, due) -> {
            owed.computeIfAbsent(obligation, name -> new ArrayList<>(OcelJson.always(Map.of("obligation", name))))
                    .add(new Value("due", due, event.occurredAt()));
            relations.add(new Relation(deadline(one, obligation), "sets"));
        });
        if (!one.line().confidential()) {
            document(said, event, relations);
        }
        OcelJson.thing(
                events,
                "event:" + event.index(),
                event.activity(),
                event.occurredAt(),
                List.of(
                        new Value("index", event.index(), null),
                        new Value("recordedAt", event.recordedAt(), null),
                        new Value("evidence", event.evidence(), null),
                        new Value("role", event.role(), null),
                        new Value("label", sentences.activity(event.activity()), null)),
                relations);
    }

    private void unit(List<Relation> relations, String code, String qualifier) {
        if (code != null) {
            units.add(code);
            relations.add(new Relation(unit(code), qualifier));
        }
    }

    private void document(LedgerEvent said, ProcessEvent event, List<Relation> relations) {
        var sha256 = said instanceof DocumentAttached it
                ? it.sha256()
                : said instanceof PetitionDocumentAttached it ? it.sha256() : null;
        if (sha256 != null) {
            var id = "document:" + event.index();
            OcelJson.thing(objects, id, "Document", null, OcelJson.always(Map.of("sha256", sha256)), List.of());
            relations.add(new Relation(id, "attaches"));
        }
    }
}
