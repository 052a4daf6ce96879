package org.dossierledger.query.radar;

/**
 * Something found in one event, and perhaps an earlier one of the same stream.
 *
 * @param measured seconds that the rule compares; null where it compares none
 * @param earlier global index of the other event; null where one is enough
 */
record Sign(RadarRule rule, Long measured, Long earlier) {

    static Sign of(RadarRule rule) {
        return new Sign(rule, null, null);
    }

    static Sign of(RadarRule rule, java.time.Duration measured) {
        return new Sign(rule, measured.toSeconds(), null);
    }
}
