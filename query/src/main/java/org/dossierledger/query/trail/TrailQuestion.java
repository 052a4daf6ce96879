package org.dossierledger.query.trail;

import java.time.Instant;
import java.util.Set;
import org.dossierledger.query.scope.Scope;

/**
 * Which trail is asked for.
 *
 * @param seen the units of the reader: only what was done or looked at there, and of petitions and visits only those that
 *     these units have to do with; null for everything
 * @param limits of an inspector whose decisions limit the time, too: of records nothing else, and what is about none only
 *     where {@code seen} is everything; null for no limit
 * @param units only what was recorded under one of these; null for all of {@code seen}
 * @param subject id of the dossier, petition, visit, recommendation or inspection, of which everything done and looked at
 *     under it counts; null for any
 * @param actor account name, or whom another system names; null for anybody
 * @param procedure the dossier stood under it when the action was recorded; null for any
 * @param kind dossier, petition, reception, inspection, recommendation, evidence or rules; null for all
 * @param type of the event, or {@link TrailLine#LOOK}; null for all
 * @param enteredLater only what is said to have happened before it was recorded
 * @param irregular only what an auditor would notice
 * @param axis by which time it is put in order, and cut
 * @param from, to on that axis, both included; null for open
 * @param after cursor of the former page; null for the first
 * @param limit rows on a page
 */
public record TrailQuestion(
        Set<String> seen,
        Scope limits,
        Set<String> units,
        String subject,
        String actor,
        String procedure,
        String kind,
        String type,
        Which which,
        boolean enteredLater,
        boolean irregular,
        Axis axis,
        Instant from,
        Instant to,
        boolean oldestFirst,
        String after,
        int limit) {

    /** Actions change something; looks show something sensitive, or take it away. */
    public enum Which {
        ALL,
        ACTIONS,
        READS
    }

    /** When it is said to have happened, or when the ledger took it. */
    public enum Axis {
        OCCURRED,
        RECORDED
    }

    /** Everything that one may see, the newest first. */
    public static TrailQuestion within(Set<String> seen) {
        return new TrailQuestion(
                seen,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Which.ALL,
                false,
                false,
                Axis.OCCURRED,
                null,
                null,
                false,
                null,
                50);
    }

    public TrailQuestion page(String cursor, int rows) {
        return new TrailQuestion(
                seen,
                limits,
                units,
                subject,
                actor,
                procedure,
                kind,
                type,
                which,
                enteredLater,
                irregular,
                axis,
                from,
                to,
                oldestFirst,
                cursor,
                rows);
    }

    /** What officers look at is no action, was never entered later, and stands under no type of event. */
    boolean wantsLooks() {
        return which != Which.ACTIONS
                && !enteredLater
                && !irregular
                && !"evidence".equals(kind)
                && !"rules".equals(kind)
                && (type == null || type.equals(TrailLine.LOOK));
    }

    boolean wantsEvents() {
        return !TrailLine.LOOK.equals(type);
    }

    /** Those that count, of the units of the reader. */
    Set<String> recordedUnder() {
        return units == null ? seen : units;
    }
}
