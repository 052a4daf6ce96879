package org.dossierledger.query.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.dossierledger.query.projection.EventLogScan;

/** Late lists that no table keeps, folded from the whole log, share by share. */
final class LateFold {

    private static final int EVENTS_AT_ONCE = 200_000;
    /** Reading the whole log takes a core and much memory: one at a time. */
    private static final Semaphore FOLDING = new Semaphore(1);

    private final EventLogScan log;

    LateFold(DataSource database) {
        this.log = new EventLogScan(database);
    }

    /**
     * All of them, the first due first.
     *
     * @throws AlreadyFolding while another question is answered in this way
     */
    List<LateRow> rows(LateQuestion question) {
        if (!FOLDING.tryAcquire()) {
            throw new AlreadyFolding();
        }
        try {
            var rows = new ArrayList<LateRow>();
            var head = log.head();
            var shares = (int) (1 + head / EVENTS_AT_ONCE);
            for (var share = 0; share < shares; share++) {
                lateIn(share, shares, head, question, rows);
            }
            rows.sort(Comparator.comparing(LateRow::due).thenComparing(LateRow::id));
            return rows;
        } finally {
            FOLDING.release();
        }
    }

    private void lateIn(int share, int shares, long head, LateQuestion question, List<LateRow> rows) {
        var knownAt = question.knownAt() == null ? Instant.MAX : question.knownAt();
        var histories = new HashMap<String, DossierHistory>();
        var unreadable = new HashSet<String>();
        log.part(share, shares, head, stored -> {
            if (!stored.recordedAt().isAfter(knownAt) && !unreadable.contains(stored.stream())) {
                try {
                    histories
                            .computeIfAbsent(stored.stream(), key -> new DossierHistory())
                            .add(Fact.lean(stored));
                } catch (RuntimeException parked) {
                    unreadable.add(stored.stream());
                }
            }
        });
        histories.values().removeIf(history -> history.last() == null);
        histories.forEach((id, history) -> {
            var standing = history.at(question.asOf());
            if (standing.endedAt == null && asked(standing, question) && wanted(standing, question)) {
                rows.add(new LateRow(
                        id,
                        text(standing.code),
                        text(standing.holder),
                        standing.officer,
                        text(standing.procedure),
                        standing.due,
                        standing.originalDue));
            }
        });
    }

    private static boolean asked(Standing standing, LateQuestion question) {
        var due = standing.dueInForce();
        return question.dueUntil() == null
                ? standing.lateAt(question.asOf())
                : due != null && !due.isBefore(question.asOf()) && !due.isAfter(question.dueUntil());
    }

    private static boolean wanted(Standing standing, LateQuestion question) {
        return (question.units() == null || !Collections.disjoint(question.units(), standing.units()))
                && (question.procedure() == null || question.procedure().equals(text(standing.procedure)))
                && (question.officer() == null || question.officer().equals(standing.officer));
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
