package org.dossierledger.app.inspection;

import java.util.List;
import java.util.function.Predicate;
import org.dossierledger.app.request.StrictJson;
import org.dossierledger.app.security.NotAllowed;
import org.dossierledger.query.projection.Fact;
import org.dossierledger.shared.event.Correctable;
import tools.jackson.databind.node.ObjectNode;

/** Corrections: each body corrects what it has stated itself, and the right value of a sealed fact is sealed too. */
final class StatedFacts {

    private StatedFacts() {}

    /**
     * The body of a correction as the command takes it.
     *
     * @param ours whether a unit is the corrector's own
     * @throws NotAllowed when somebody else has stated it
     */
    static ObjectNode corrected(ObjectNode body, List<Fact> recorded, Predicate<String> ours) {
        StrictJson.ours(body, "sealed");
        var event = StrictJson.text(body, "correctedEvent");
        var fact = StrictJson.text(body, "field");
        var said =
                recorded.stream().filter(each -> each.eventId().equals(event)).findFirst();
        if (said.filter(each -> !ours.test(each.by().unit())).isPresent()) {
            throw new NotAllowed();
        }
        var prepared = body.deepCopy();
        said.map(each -> each.event().getClass())
                .filter(type -> Correctable.factsOf(type).contains(fact) && Correctable.isPersonal(type, fact))
                .ifPresent(type -> {
                    prepared.put("sealed", StrictJson.text(body, "value"));
                    prepared.remove("value");
                });
        return prepared;
    }
}
