package org.dossierledger.query.late;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.dossierledger.query.projection.EventLogScan;
import org.dossierledger.query.projection.Fact;
import org.dossierledger.query.projection.Histories;
import org.dossierledger.query.projection.Obligation;
import org.dossierledger.query.projection.StreamFold;
import org.dossierledger.query.scope.Scope;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Late lists that no table keeps, folded from the whole log, share by share. */
final class LateFold {

    private static final int EVENTS_AT_ONCE = 200_000;
    /** Reading the whole log takes a core and much memory: one at a time. */
    private static final Semaphore FOLDING = new Semaphore(1);

    private final NamedParameterJdbcTemplate database;
    private final EventLogScan log;
    private final List<StreamFold> folds;

    LateFold(DataSource database, List<StreamFold> folds) {
        this.database = new NamedParameterJdbcTemplate(database);
        this.log = new EventLogScan(database);
        this.folds = folds;
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
            var lived = question.scope() == null || !question.scope().limitedInTime() ? null : lived(question.scope());
            return rows.stream()
                    .filter(row -> lived == null || lived.contains(row.id()))
                    .sorted(Comparator.comparing(LateRow::place))
                    .toList();
        } finally {
            FOLDING.release();
        }
    }

    /** Ids of all records that are in a scope with a time: of inspectors, who ask for few. */
    private Set<String> lived(Scope scope) {
        var found = new HashSet<String>();
        for (var fold : folds) {
            if (fold.lives() != null) {
                var parameters = new MapSqlParameterSource();
                var where = scope.condition(fold.lives(), parameters);
                found.addAll(database.queryForList(
                        "select id from read." + fold.lives().table() + " where " + where, parameters, String.class));
            }
        }
        return found;
    }

    private void lateIn(int share, int shares, long head, LateQuestion question, List<LateRow> rows) {
        var knownAt = question.knownAt() == null ? Instant.MAX : question.knownAt();
        var histories = new Histories(folds);
        var unreadable = new HashSet<String>();
        log.part(share, shares, head, stored -> {
            if (!stored.recordedAt().isAfter(knownAt) && !unreadable.contains(stored.stream())) {
                try {
                    histories.add(stored.stream(), Fact.lean(stored));
                } catch (RuntimeException parked) {
                    unreadable.add(stored.stream());
                }
            }
        });
        histories.forEach((id, history) -> history.obligations(question.asOf()).stream()
                .filter(each -> asked(each.due(), question) && wanted(each, question))
                .forEach(each -> rows.add(row(id, each))));
    }

    private static LateRow row(String id, Obligation obligation) {
        return new LateRow(
                id,
                obligation.kind(),
                obligation.duty(),
                obligation.code(),
                obligation.unit(),
                obligation.officer(),
                obligation.procedure(),
                obligation.due(),
                obligation.originalDue());
    }

    private static boolean asked(Instant due, LateQuestion question) {
        return question.dueUntil() == null
                ? question.asOf().isAfter(due)
                : !due.isBefore(question.asOf()) && !due.isAfter(question.dueUntil());
    }

    private static boolean wanted(Obligation it, LateQuestion question) {
        return (question.kinds() == null || question.kinds().contains(it.kind()))
                && (question.scope() == null || question.scope().touches(it.units()))
                && (question.procedure() == null || question.procedure().equals(it.procedure()))
                && (question.officer() == null || question.officer().equals(it.officer()))
                && (question.confidentialOf() == null
                        || !it.confidential()
                        || question.confidentialOf().equals(it.officer()));
    }
}
