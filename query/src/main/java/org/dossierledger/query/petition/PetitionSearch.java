package org.dossierledger.query.petition;

import java.time.Instant;
import java.util.Set;
import org.dossierledger.query.scope.Scope;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.petition.PetitionStatus;

/**
 * What is looked for in the register of petitions; null wherever anything will do.
 *
 * @param scope only what is in it; null for all
 * @param confidentialOf leaves out what is confidential, unless this officer has it; null leaves nothing out
 * @param kinds as lists have them: complaint, denunciation, feedback, petition
 * @param from, to when it was received, {@code to} exclusive
 * @param openOnly leaves out what has ended
 * @param dueFirst in the order in which something is due, instead of the newest first
 * @param after cursor of the former page
 */
public record PetitionSearch(
        Scope scope,
        String confidentialOf,
        Set<String> kinds,
        String name,
        String code,
        String officer,
        PetitionStatus status,
        Instant from,
        Instant to,
        boolean openOnly,
        boolean dueFirst,
        String after,
        int limit) {

    private static final int PAGE = 50;

    /** @throws InvalidField when the time ends before it begins */
    public PetitionSearch {
        InvalidField.ifReversed(from, to);
    }

    public static PetitionSearch within(Scope scope, String confidentialOf) {
        return new PetitionSearch(
                scope, confidentialOf, null, null, null, null, null, null, null, false, false, null, PAGE);
    }

    public PetitionSearch ofKinds(Set<String> only) {
        return new PetitionSearch(
                scope, confidentialOf, only, name, code, officer, status, from, to, openOnly, dueFirst, after, limit);
    }

    public PetitionSearch named(String words, String beginning) {
        return new PetitionSearch(
                scope,
                confidentialOf,
                kinds,
                words,
                beginning,
                officer,
                status,
                from,
                to,
                openOnly,
                dueFirst,
                after,
                limit);
    }

    public PetitionSearch with(String account, PetitionStatus only) {
        return new PetitionSearch(
                scope, confidentialOf, kinds, name, code, account, only, from, to, openOnly, dueFirst, after, limit);
    }

    public PetitionSearch received(Instant since, Instant until) {
        return new PetitionSearch(
                scope,
                confidentialOf,
                kinds,
                name,
                code,
                officer,
                status,
                since,
                until,
                openOnly,
                dueFirst,
                after,
                limit);
    }

    public PetitionSearch ordered(boolean open, boolean due) {
        return new PetitionSearch(
                scope, confidentialOf, kinds, name, code, officer, status, from, to, open, due, after, limit);
    }

    public PetitionSearch page(String cursor, int rows) {
        return new PetitionSearch(
                scope, confidentialOf, kinds, name, code, officer, status, from, to, openOnly, dueFirst, cursor, rows);
    }

    /** The part of it that only the register of today can answer. */
    PetitionSearch today() {
        return within(scope, confidentialOf).named(name, null);
    }

    /** The rest of it, of units that had to do with a petition then; null for any. */
    PetitionSearch then(Set<String> units) {
        return new PetitionSearch(
                units == null ? null : Scope.of(units),
                confidentialOf,
                kinds,
                null,
                code,
                officer,
                status,
                from,
                to,
                openOnly,
                dueFirst,
                after,
                limit);
    }
}
