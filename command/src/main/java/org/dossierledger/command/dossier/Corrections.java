package org.dossierledger.command.dossier;

import java.time.Instant;
import org.dossierledger.command.act.Act;
import org.dossierledger.command.act.HappensInTheFuture;
import org.dossierledger.command.act.Past;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.dossier.Correctable;
import org.dossierledger.shared.dossier.DossierCommand.CorrectDossier;
import org.dossierledger.shared.dossier.DossierEvent.DossierReceived;
import org.dossierledger.shared.dossier.DossierEvent.DossierSubmitted;

/** Refuses a correction of what was never said, or by what cannot be true. */
final class Corrections {

    private Corrections() {}

    /** @return what kind of event is corrected */
    static Class<?> check(CorrectDossier correction, Past past, Act act) {
        var type = past.typeOf(correction.correctedEvent());
        if (type == null || !Correctable.factsOf(type).contains(correction.field())) {
            throw new NothingToCorrect(correction.correctedEvent(), correction.field());
        }
        if (type == DossierSubmitted.class
                && !correction.field().equals(Correctable.OCCURRED_AT)
                && past.includes(DossierReceived.class)) {
            // what was submitted counts as it was received
            throw new NothingToCorrect(correction.correctedEvent(), correction.field());
        }
        var personal = Correctable.isPersonal(type, correction.field());
        if (personal == (correction.sealed() == null)) {
            throw new InvalidField("value", personal ? "required" : "malformed");
        }
        if (!personal) {
            var value = Correctable.value(type, correction.field(), correction.value());
            if (correction.field().equals(Correctable.OCCURRED_AT) && ((Instant) value).isAfter(act.recordedAt())) {
                throw new HappensInTheFuture(value);
            }
        }
        return type;
    }
}
