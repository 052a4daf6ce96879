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
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                return asked(connection, histories, question);
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new LogUnreadable(e);
        }
    }

    private <T> T asked(Connection connection, Histories histories, Function<Connection, T> question)
            throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var fold : folds) {
                for (var table : fold.tables()) {
                    statement.execute("create temporary table %1$s (like read.%1$s including generated) on commit drop"
                            .formatted(table.name()));
                }
            }
        }
        new ReadTables(folds, List.of(), SCHEMA, "").add(connection, histories.all());
        return question.apply(connection);
    }
}
