package org.dossierledger.shared.deadline;

import java.time.Instant;
import java.util.Objects;
import org.dossierledger.shared.InvalidField;

/** A time in which a clock stood still: from the request until what was asked for was complete. */
public record Pause(Instant from, Instant to) {

    public Pause {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        if (to.isBefore(from)) {
            throw new InvalidField("pause", "endsBeforeItBegins");
        }
    }
}
