package org.dossierledger.app.petition;

import java.time.Instant;
import java.util.Set;
import org.dossierledger.app.Ledger;
import org.dossierledger.query.petition.PetitionState;
import org.dossierledger.query.petition.UnknownPetition;
import org.dossierledger.query.reception.UnknownReception;
import org.dossierledger.shared.event.EventJson;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Between a petition whose writer is named and one whose writer is protected no way leads: it would tell who denounces (Law
 * on Denunciations 2018 arts 9.1.b, 56).
 */
@Component
public class PetitionLinks {

    private static final Set<String> TO_ONE =
            Set.of("earlier", "primary", "protracted", "repeated", "second", "further");
    private static final Set<String> TO_MANY = Set.of("followers", "parts");

    private final Ledger ledger;

    public PetitionLinks(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Whether what an event says of {@code from} holds such a link. */
    public boolean leadsOn(JsonNode data, PetitionState from) {
        return !closed(data, from).equals(data);
    }

    /** The same answer about {@code from} without those links. */
    JsonNode closed(JsonNode answer, PetitionState from) {
        if (!(answer instanceof ObjectNode)) {
            return answer;
        }
        var copy = ((ObjectNode) answer).deepCopy();
        for (var field : Set.copyOf(copy.propertyNames())) {
            var value = copy.get(field);
            if (field.equals("reception") && (from.confidential() || isOfProtected(value.asString("")))
                    || TO_ONE.contains(field) && value.isString() && isClosed(from, value.asString())) {
                copy.remove(field);
            } else if (TO_MANY.contains(field) && value.isArray()) {
                copy.set(field, open((ArrayNode) value, from));
            }
        }
        return copy;
    }

    private ArrayNode open(ArrayNode links, PetitionState from) {
        var open = EventJson.MAPPER.createArrayNode();
        links.forEach(each -> {
            var id = each.isString() ? each.asString() : each.path("petitionId").asString("");
            if (!isClosed(from, id)) {
                open.add(each);
            }
        });
        return open;
    }

    /** A visit that was protected leads on to whoever denounces. */
    private boolean isOfProtected(String reception) {
        try {
            return ledger.reads()
                    .receptions()
                    .state(reception, ledger.clock().instant(), Instant.MAX)
                    .confidential();
        } catch (UnknownReception gone) {
            return true;
        }
    }

    private boolean isClosed(PetitionState from, String id) {
        try {
            var to = ledger.reads().petitions().state(id, ledger.clock().instant(), Instant.MAX);
            return from.confidential() != to.confidential();
        } catch (UnknownPetition gone) {
            return true;
        }
    }
}
