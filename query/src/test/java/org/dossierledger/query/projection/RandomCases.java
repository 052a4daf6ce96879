package org.dossierledger.query.projection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.dossierledger.query.person.OpenLetters;
import org.dossierledger.query.projection.TestLog.Draft;
import org.dossierledger.shared.event.EventJson;
import org.dossierledger.shared.event.EventTypes;
import org.dossierledger.shared.event.LedgerEvent;
import org.dossierledger.shared.petition.PetitionEvent;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.reception.ReceptionEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lives of petitions and visits in which anything follows anything, out of the stored samples of all their events, with
 * units, dates and names at random. The same seed gives the same lives.
 */
public final class RandomCases {

    private static final List<String> UNITS = List.of("H98", "H98.01", "H98.31");
    private static final Set<String> OPENING_PETITIONS =
            Set.of("PetitionReceived", "SecretPetitionNoted", "PetitionActionImported");
    private static final Set<String> OPENING_VISITS =
            Set.of("ReceptionScheduled", "CitizensReceived", "ReceptionRefused");

    private final Map<String, ObjectNode> samples = new TreeMap<>();
    private final Random random;
    private final Instant first;
    private final Duration span;

    /** @param span in which they begin, from {@code first} on */
    public RandomCases(long seed, Instant first, Duration span) {
        this.random = new Random(seed);
        this.first = first;
        this.span = span;
        for (var type : EventTypes.ALL.classes()) {
            if (PetitionEvent.class.isAssignableFrom(type) || ReceptionEvent.class.isAssignableFrom(type)) {
                samples.put(type.getSimpleName(), sample(type));
            }
        }
    }

    private static ObjectNode sample(Class<?> type) {
        try (var stored = RandomCases.class.getResourceAsStream("/events/" + type.getSimpleName() + ".1.json")) {
            return (ObjectNode) EventJson.MAPPER.readTree(stored);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the order in which they were recorded. */
    public List<Draft> of(int cases) {
        var all = new ArrayList<Draft>();
        for (var i = 0; i < cases; i++) {
            all.addAll(
                    random.nextInt(3) == 0
                            ? life("receptionId", OPENING_VISITS)
                            : life("petitionId", OPENING_PETITIONS));
        }
        all.sort(Comparator.comparing(Draft::recordedAt));
        return all;
    }

    private List<Draft> life(String idField, Set<String> opening) {
        var id = uuid();
        var drafts = new ArrayList<Draft>();
        var recordedAt = first.plusSeconds((long) (random.nextDouble() * span.toSeconds()));
        drafts.add(draft(idField, id, oneOf(opening.stream().sorted().toList()), drafts, recordedAt));
        var imported = drafts.get(0).event().getClass().getSimpleName().equals("PetitionActionImported");
        var steps = samples.entrySet().stream()
                .filter(each -> each.getValue().has(idField))
                .map(Map.Entry::getKey)
                .filter(type -> !opening.contains(type) || imported && type.equals("PetitionActionImported"))
                .toList();
        for (var i = random.nextInt(12); i > 0; i--) {
            recordedAt = recordedAt.plusSeconds(600 + (long) (Math.pow(random.nextDouble(), 2) * 9 * 86_400));
            var often = imported && random.nextInt(3) == 0
                    ? "PetitionActionImported"
                    : random.nextInt(8) == 0 && idField.equals("petitionId") ? "PetitionCorrected" : oneOf(steps);
            drafts.add(draft(idField, id, often, drafts, recordedAt));
        }
        return drafts;
    }

    private Draft draft(String idField, String id, String type, List<Draft> soFar, Instant recordedAt) {
        var json = samples.get(type).deepCopy();
        vary(json, recordedAt);
        json.put(idField, id);
        if (json.has("code")) {
            json.put("code", "CV-" + random.nextInt(500));
        }
        if (type.equals("PetitionCorrected")) {
            correct(json, soFar.get(random.nextInt(soFar.size())), recordedAt);
        }
        var occurredAt = random.nextInt(4) == 0 ? recordedAt.minusSeconds(random.nextInt(30 * 86_400)) : recordedAt;
        var event = (LedgerEvent) EventJson.MAPPER.treeToValue(json, EventTypes.ALL.classOf(type));
        return new Draft(uuid(), event, occurredAt, recordedAt, "canbo." + random.nextInt(5));
    }

    private void correct(ObjectNode json, Draft wrong, Instant recordedAt) {
        json.put("correctedEvent", wrong.eventId());
        json.put("correctedType", wrong.event().getClass().getSimpleName());
        json.putNull("sealed");
        if (random.nextInt(3) > 0) {
            json.put("field", "occurredAt");
            json.put(
                    "value",
                    recordedAt.minusSeconds(random.nextInt(20 * 86_400)).toString());
        } else {
            json.put("field", random.nextBoolean() ? "officer" : "reason");
        }
    }

    private void vary(ObjectNode json, Instant at) {
        for (var name : json.propertyNames().stream().toList()) {
            var value = json.get(name);
            if (value instanceof ObjectNode inner) {
                varied(json, name, inner, at);
            } else if (value instanceof ArrayNode all) {
                all.forEach(each -> {
                    if (each instanceof ObjectNode inner) {
                        varied(null, null, inner, at);
                    }
                });
                if (random.nextInt(5) == 0 && !name.equals("petitioners") && !name.equals("visitors")) {
                    all.removeAll();
                }
            } else if (value.isString()) {
                vary(json, name, value, at);
            }
        }
    }

    private void varied(ObjectNode parent, String name, ObjectNode inner, Instant at) {
        if (inner.has("rawDue")) {
            inner.put("due", later(at).toString());
            if (random.nextInt(6) == 0 && parent != null) {
                parent.putNull(name);
            }
        } else if (inner.has("person") && random.nextInt(4) == 0) {
            inner.putNull("person");
            inner.put("vaultId", uuid());
        } else if (inner.has("person")) {
            inner.set("person", EventJson.MAPPER.valueToTree(OpenLetters.seal("Nguyễn Văn Ân " + random.nextInt(50))));
        } else {
            vary(inner, at);
        }
    }

    private void vary(ObjectNode json, String name, JsonNode value, Instant at) {
        if (name.equals("unit") || name.equals("transferredBy")) {
            json.put(name, oneOf(UNITS));
        } else if (name.equals("kind") && isOneOf(value.asString(), PetitionKind.values())) {
            json.put(name, oneOf(List.of(PetitionKind.values())).name());
        } else if (name.equals("officer")) {
            json.put(name, "canbo." + random.nextInt(5));
        } else if (Set.of("receivedAt", "dueAt", "endedAt").contains(name)) {
            if (random.nextInt(3) == 0) {
                json.putNull(name);
            } else {
                json.put(
                        name,
                        (random.nextBoolean() ? later(at) : at.minusSeconds(random.nextInt(20 * 86_400))).toString());
            }
        } else if (name.equals("until")) {
            json.put(name, later(at).toString());
        }
    }

    private static boolean isOneOf(String name, Enum<?>... all) {
        return List.of(all).stream().anyMatch(each -> each.name().equals(name));
    }

    private Instant later(Instant at) {
        return at.plusSeconds(random.nextInt(25 * 86_400));
    }

    private <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private String uuid() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
