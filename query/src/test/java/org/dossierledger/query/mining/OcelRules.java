package org.dossierledger.query.mining;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What OCEL 2.0 asks of a file in JSON, in our words: which fields there must be, and that everything named is there. */
final class OcelRules {

    private static final Set<String> TYPES = Set.of("string", "time", "integer", "float", "boolean");

    private final List<String> broken = new ArrayList<>();

    private OcelRules() {}

    /** Empty when it keeps them all. */
    static List<String> broken(JsonNode log) {
        var rules = new OcelRules();
        rules.check(log);
        return rules.broken;
    }

    private void check(JsonNode log) {
        for (var list : List.of("eventTypes", "objectTypes", "events", "objects")) {
            rule(log.path(list).isArray(), "no list " + list);
        }
        var events = types(log.path("eventTypes"));
        var objects = types(log.path("objectTypes"));
        var ids = ids(log.path("objects"));
        ids(log.path("events"));
        log.path("events").forEach(event -> {
            thing(event, events, ids);
            time(event);
            event.path("attributes").forEach(value -> rule(!value.has("time"), "an event changes its attribute"));
            rule(!event.path("relationships").isEmpty(), event + " is about nothing");
        });
        log.path("objects").forEach(object -> {
            thing(object, objects, ids);
            rule(!object.has("time"), "an object has a time");
            object.path("attributes").forEach(this::time);
        });
    }

    private Map<String, Set<String>> types(JsonNode list) {
        var found = new HashMap<String, Set<String>>();
        list.forEach(type -> {
            var names = new HashSet<String>();
            type.path("attributes").forEach(attribute -> {
                rule(names.add(text(attribute, "name")), "an attribute twice in " + type);
                rule(TYPES.contains(text(attribute, "type")), "no type: " + attribute);
            });
            rule(type.path("attributes").isArray(), "no attributes: " + type);
            rule(found.put(text(type, "name"), names) == null, "twice: " + type);
        });
        return found;
    }

    private Set<String> ids(JsonNode list) {
        var found = new HashSet<String>();
        list.forEach(each -> rule(found.add(text(each, "id")), "twice: " + each));
        return found;
    }

    private void thing(JsonNode thing, Map<String, Set<String>> types, Set<String> ids) {
        var declared = types.get(text(thing, "type"));
        rule(declared != null, "not declared: " + thing);
        thing.path("attributes").forEach(value -> {
            rule(declared != null && declared.contains(text(value, "name")), "not declared: " + value);
            text(value, "value");
        });
        thing.path("relationships").forEach(relation -> {
            rule(ids.contains(text(relation, "objectId")), "leads nowhere: " + relation);
            text(relation, "qualifier");
        });
    }

    private void time(JsonNode of) {
        try {
            OffsetDateTime.parse(text(of, "time"));
        } catch (DateTimeException e) {
            broken.add("no time: " + of);
        }
    }

    private String text(JsonNode of, String field) {
        rule(of.path(field).isString(), field + " is no text: " + of);
        return of.path(field).asString("");
    }

    private void rule(boolean kept, String otherwise) {
        if (!kept) {
            broken.add(otherwise);
        }
    }
}
