package org.dossierledger.query.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * Read tables as they stood when the log knew less: the streams that are given are folded again up to then, into temporary
 * tables of one transaction, where the same questions are asked that are asked of those of today.
 */
public final class TablesThen {

    private static final String SCHEMA = "pg_temp";
    /** However many are asked for, so many are held in memory. */
    private static final int STREAMS_AT_ONCE = 2_000;

    private final DataSource database;
    private final List<StreamFold> folds;

    /** @param folds of the kinds whose tables are asked */
    public TablesThen(DataSource database, List<StreamFold> folds) {
        this.database = database;
        this.folds = List.copyOf(folds);
    }

    /**
     * @param knownAt what was recorded later is left out
     * @param streams of these kinds
     * @param question asked of the tables of the schema {@code pg_temp}; they are gone afterwards
     */
    public <T> T ask(Instant knownAt, Collection<String> streams, Function<Connection, T> question) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                tables(connection);
                var all = List.copyOf(streams);
                for (var from = 0; from < all.size(); from += STREAMS_AT_ONCE) {
                    fill(connection, knownAt, all.subList(from, Math.min(from + STREAMS_AT_ONCE, all.size())));
                }
                return question.apply(connection);
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new LogUnreadable(e);
        }
    }

    private void tables(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var fold : folds) {
                for (var table : fold.tables()) {
                    statement.execute("create temporary table %1$s (like read.%1$s including generated) on commit drop"
                            .formatted(table.name()));
                }
            }
        }
    }

    private void fill(Connection connection, Instant knownAt, Collection<String> streams) throws SQLException {
        var histories = new Histories(folds);
        var unreadable = new HashSet<String>();
        for (var stored : new EventLogScan(database).streams(streams, Long.MAX_VALUE)) {
            if (!stored.recordedAt().isAfter(knownAt) && !unreadable.contains(stored.stream())) {
                try {
                    histories.add(stored.stream(), Fact.lean(stored));
                } catch (RuntimeException parked) {
                    unreadable.add(stored.stream());
                }
            }
        }
        new ReadTables(folds, List.of(), SCHEMA, "").add(connection, histories.all());
    }
}
