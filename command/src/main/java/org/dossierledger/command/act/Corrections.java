package org.dossierledger.command.act;

import java.time.Instant;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.event.Correctable;
import org.dossierledger.shared.sealing.Sealed;

/** Refuses a correction of what was never said, or by what cannot be true. */
public final class Corrections {

    private Corrections() {}

    /** @return what kind of event is corrected */
    public static Class<?> check(String event, String fact, String value, Sealed sealed, Past past, Act act) {
        var type = past.typeOf(event);
        if (type == null || !Correctable.factsOf(type).contains(fact)) {
            throw new NothingToCorrect(event, fact);
        }
        var personal = Correctable.isPersonal(type, fact);
        if (personal == (sealed == null)) {
            throw new InvalidField("value", personal ? "required" : "malformed");
        }
        if (!personal) {
            var parsed = Correctable.value(type, fact, value);
            if (fact.equals(Correctable.OCCURRED_AT) && ((Instant) parsed).isAfter(act.recordedAt())) {
                throw new HappensInTheFuture(parsed);
            }
        }
        return type;
    }
}
