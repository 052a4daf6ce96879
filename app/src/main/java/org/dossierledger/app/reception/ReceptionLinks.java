package org.dossierledger.app.reception;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.dossierledger.app.Ledger;
import org.dossierledger.query.reception.ReceptionState;
import org.dossierledger.query.reception.TakenUp;
import org.dossierledger.shared.event.EventJson;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * From a visit whose visitors are protected no way leads to a petition whose writer is named: they would be the same people
 * (Law on Denunciations 2018 arts 9.1.b, 56).
 */
@Component
public class ReceptionLinks {

    private final Ledger ledger;

    ReceptionLinks(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Petitions of the visit to which a way leads. */
    public List<TakenUp> open(ReceptionState visit) {
        var codes = codes(visit.confidential(), ids(visit));
        return visit.petitions().stream()
                .filter(each -> codes.containsKey(each.petition()))
                .toList();
    }

    /** Codes of those among {@code petitions} to which a way leads, by id. */
    Map<String, String> codes(boolean confidential, Collection<String> petitions) {
        return ledger.reads().petitionRegister().codesOf(petitions, confidential);
    }

    /** The same answer about {@code visit}, or the data of one of its events, without the other ones. */
    JsonNode closed(JsonNode answer, ReceptionState visit) {
        if (!visit.confidential() || !(answer instanceof ObjectNode object)) {
            return answer;
        }
        var copy = object.deepCopy();
        if (copy.has("petitions")) {
            copy.set("petitions", EventJson.MAPPER.valueToTree(open(visit)));
        } else if (copy.has("petition")
                && !codes(true, ids(visit)).containsKey(copy.path("petition").asString(""))) {
            copy.remove("petition");
        }
        return copy;
    }

    private static List<String> ids(ReceptionState visit) {
        return visit.petitions().stream().map(TakenUp::petition).toList();
    }
}
