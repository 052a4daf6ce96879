package org.dossierledger.query.compare;

import org.dossierledger.query.timeline.TimelineEntry;

/**
 * What changed a fact between two points.
 *
 * @param event null where only time has passed
 */
public record Cause(Kind kind, TimelineEntry event) {

    /** In which way it came in between. */
    public enum Kind {
        /** The ledger heard of it between the two times of knowing. */
        BECAME_KNOWN,
        /** It happened between the two times of business, as claimed. */
        HAPPENED,
        /** Nothing happened; a date went by. */
        TIME_PASSED
    }
}
