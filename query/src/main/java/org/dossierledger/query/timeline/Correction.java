package org.dossierledger.query.timeline;

import java.time.Instant;
import java.util.Map;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.event.Correctable;
import org.dossierledger.shared.event.EventTypes;
import org.dossierledger.shared.sealing.Sealed;

/** What a correction says, with the names of the corrected event and fact. */
record Correction(String correctedType, String field, String value, Sealed sealed) {

    /** For the places of a sentence. */
    Map<String, String> in(Words words) {
        return Map.of(
                "correctedType", words.text("event." + correctedType),
                "field", words.field(correctedType, field),
                "value", sealed != null ? words.written(sealed) : rightValue(words));
    }

    private String rightValue(Words words) {
        var corrected = EventTypes.ALL.classOf(correctedType);
        if (corrected == null || !Correctable.factsOf(corrected).contains(field)) {
            return value;
        }
        try {
            var right = Correctable.value(corrected, field, value);
            return right instanceof Instant time ? words.time(time) : words.written(right);
        } catch (InvalidField never) {
            return value;
        }
    }
}
