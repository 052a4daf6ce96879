package org.dossierledger.query.radar;

import java.time.Instant;
import org.dossierledger.query.scope.Scope;

/**
 * Which signs are asked for; null means any.
 *
 * @param scope only what was done by accounts of its units, at a time, as claimed, that lies in it
 * @param actor account name
 * @param record id of a dossier, petition or visit
 * @param rule id of a rule
 * @param burst only the signs that were counted for it, whichever time is asked for: a burst is always whole
 * @param from recorded at this instant or later
 * @param to recorded before this instant
 * @param after cursor of the former page; null for the first
 * @param limit signs on a page
 */
public record RadarQuestion(
        Scope scope,
        String actor,
        String record,
        String rule,
        BurstKey burst,
        Instant from,
        Instant to,
        String after,
        int limit) {

    /** Of no burst. */
    public RadarQuestion(
            Scope scope, String actor, String record, String rule, Instant from, Instant to, String after, int limit) {
        this(scope, actor, record, rule, null, from, to, after, limit);
    }

    /** The same, of one rule; null: of any. */
    RadarQuestion ofRule(String other) {
        return new RadarQuestion(scope, actor, record, other, burst, from, to, after, limit);
    }

    /** The same, from the page after this cursor on. */
    RadarQuestion page(String cursor, int signs) {
        return new RadarQuestion(scope, actor, record, rule, burst, from, to, cursor, signs);
    }
}
