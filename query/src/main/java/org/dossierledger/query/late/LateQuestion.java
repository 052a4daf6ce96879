package org.dossierledger.query.late;

import java.time.Instant;
import java.util.Set;
import org.dossierledger.query.scope.Scope;

/**
 * Which late list is asked for.
 *
 * @param asOf business time: what was open and past its due time then
 * @param knownAt what the log knew then; null for now
 * @param kinds such as {@code dossier}; null for all
 * @param scope only what is in it; null for all
 * @param procedure, officer null for any
 * @param confidentialOf account name: of confidential ones only those of this officer; null for all
 * @param dueUntil instead of the late ones, those not late at {@code asOf} that are due by then; null for the late ones
 * @param after cursor of the former page; null for the first
 * @param limit rows on a page
 */
public record LateQuestion(
        Instant asOf,
        Instant knownAt,
        Set<String> kinds,
        Scope scope,
        String procedure,
        String officer,
        String confidentialOf,
        Instant dueUntil,
        String after,
        int limit) {

    public static LateQuestion at(Instant asOf, Instant knownAt) {
        return new LateQuestion(asOf, knownAt, null, null, null, null, null, null, null, Integer.MAX_VALUE);
    }

    public LateQuestion ofKinds(Set<String> only) {
        return new LateQuestion(asOf, knownAt, only, scope, procedure, officer, confidentialOf, dueUntil, after, limit);
    }

    /** Of these units, whenever it was; null: of all. */
    public LateQuestion within(Set<String> units) {
        return within(units == null ? null : Scope.of(units));
    }

    public LateQuestion within(Scope only) {
        return new LateQuestion(asOf, knownAt, kinds, only, procedure, officer, confidentialOf, dueUntil, after, limit);
    }

    public LateQuestion page(String cursor, int rows) {
        return new LateQuestion(
                asOf, knownAt, kinds, scope, procedure, officer, confidentialOf, dueUntil, cursor, rows);
    }

    public LateQuestion of(String procedureCode, String officerName) {
        return new LateQuestion(
                asOf, knownAt, kinds, scope, procedureCode, officerName, confidentialOf, dueUntil, after, limit);
    }

    public LateQuestion confidentialOf(String account) {
        return new LateQuestion(asOf, knownAt, kinds, scope, procedure, officer, account, dueUntil, after, limit);
    }

    public LateQuestion dueUntil(Instant until) {
        return new LateQuestion(asOf, knownAt, kinds, scope, procedure, officer, confidentialOf, until, after, limit);
    }
}
