package org.dossierledger.command.dossier;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.dossierledger.shared.dossier.DossierCode;
import org.dossierledger.shared.dossier.DossierId;
import org.dossierledger.shared.unit.UnitCode;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Allots codes: two dossiers never have the same, and a dossier keeps the one it has. A number whose receipt then fails
 * stays with that dossier, so a sequence may have gaps and a repeated command meets the same code.
 */
public final class DossierCodes {

    private static final Pattern SERIES = Pattern.compile("^[A-Z]{2}\\.(?=[A-Z]\\d)");

    private final DataSource database;

    public DossierCodes(DataSource database) {
        this.database = database;
    }

    /** @param day of receipt, in Asia/Ho_Chi_Minh */
    public DossierCode next(UnitCode unit, LocalDate day, DossierId dossier) {
        return next(unit, day, dossier.value());
    }

    /**
     * For what is no dossier, so that the numbers of dossiers have no gaps: {@code DT.H98.31-261126-0001}.
     *
     * @param series letters before the unit: {@code DT} đơn thư, {@code TD} tiếp dân
     * @param owner id of the petition or visit
     */
    public String next(String series, UnitCode unit, LocalDate day, String owner) {
        return next(UnitCode.of(series + "." + unit), day, owner).value();
    }

    private DossierCode next(UnitCode unit, LocalDate day, String owner) {
        return inTransaction(connection -> {
            // Others who want a number of this unit and day wait here.
            update(connection, "select pg_advisory_xact_lock(hashtext(?))", unit + " " + day);
            var known = codeOf(connection, owner);
            return known.isPresent() ? known.get() : allot(connection, unit, day, owner);
        });
    }

    /**
     * Codes that came from elsewhere and look like ours are never given again. Other systems may have used one twice: it
     * is the first one's here.
     *
     * @param foreign code to id of the dossier, petition or visit that has it
     */
    public void reserve(Map<String, String> foreign) {
        if (foreign.keySet().stream().anyMatch(DossierCodes::likeOurs)) {
            inTransaction(connection -> reserve(connection, foreign));
        }
    }

    /** Within the caller's transaction. @return how many were not known */
    static int reserve(Connection connection, Map<String, String> foreign) throws SQLException {
        var ours = foreign.entrySet().stream()
                .filter(each -> likeOurs(each.getKey()))
                .toList();
        return ours.isEmpty()
                ? 0
                : update(
                        connection,
                        "insert into log.dossier_code (code, dossier_id) select * from unnest(?::text[], ?::text[])"
                                + " on conflict do nothing",
                        ours.stream().map(each -> each.getKey()).toArray(String[]::new),
                        ours.stream().map(each -> each.getValue()).toArray(String[]::new));
    }

    /** With the letters of a series before the unit, or without. */
    private static boolean likeOurs(String code) {
        return DossierCode.of(SERIES.matcher(code).replaceFirst("")).parts().isPresent();
    }

    private static DossierCode allot(Connection connection, UnitCode unit, LocalDate day, String owner)
            throws SQLException {
        var sequence = last(connection, unit, day);
        DossierCode code;
        do {
            // A foreign code may look like one of ours: then the number after it is taken.
            code = DossierCode.of(unit, day, ++sequence);
        } while (update(connection, """
                        insert into log.dossier_code (code, dossier_id, unit, day, sequence) values (?, ?, ?, ?, ?)
                        on conflict (code) do nothing""", code.value(), owner, unit.value(), day, sequence) == 0);
        return code;
    }

    private static long last(Connection connection, UnitCode unit, LocalDate day) throws SQLException {
        try (var query = connection.prepareStatement(
                "select coalesce(max(sequence), 0) from log.dossier_code where unit = ? and day = ?")) {
            query.setString(1, unit.value());
            query.setObject(2, day);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private static Optional<DossierCode> codeOf(Connection connection, String owner) throws SQLException {
        return text(connection, "select code from log.dossier_code where dossier_id = ?", owner)
                .map(DossierCode::of);
    }

    private static Optional<String> text(Connection connection, String sql, String key) throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            query.setString(1, key);
            try (var rows = query.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        }
    }

    private static int update(Connection connection, String sql, Object... parameters) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.execute();
            return statement.getUpdateCount();
        }
    }

    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    private <T> T inTransaction(Work<T> work) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var done = work.with(connection);
                connection.commit();
                return done;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("dossier codes", e);
        }
    }
}
