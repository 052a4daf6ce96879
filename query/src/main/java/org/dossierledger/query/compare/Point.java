package org.dossierledger.query.compare;

import java.time.Instant;
import org.dossierledger.shared.InvalidField;

/**
 * An instant on both axes.
 *
 * @param asOf business time: what had happened by then
 * @param knownAt what the log knew then; {@link Instant#MAX} for all that it knows now
 */
public record Point(Instant asOf, Instant knownAt) {

    public Point {
        InvalidField.ifMissing("asOf", asOf);
        knownAt = knownAt == null ? Instant.MAX : knownAt;
    }
}
