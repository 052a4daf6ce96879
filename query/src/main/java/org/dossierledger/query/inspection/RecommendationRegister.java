package org.dossierledger.query.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.dossierledger.shared.inspection.Direction;
import org.dossierledger.shared.inspection.RecommendationKind;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Every recommendation as it stands now. Money in đồng, land in m². */
public final class RecommendationRegister {

    private static final int MOST = 500;

    private final NamedParameterJdbcTemplate database;
    private final Clock clock;

    public RecommendationRegister(DataSource database, Clock clock) {
        this.database = new NamedParameterJdbcTemplate(database);
        this.clock = clock;
    }

    /** @param moneyDone and its like: reported so far. @param late past its day and open, or done after it */
    public record Row(
            String id,
            String code,
            String inspection,
            Direction direction,
            RecommendationKind kind,
            String addressee,
            String position,
            long money,
            long land,
            int persons,
            long moneyDone,
            long landDone,
            int personsDone,
            RecommendationState.Progress progress,
            Instant madeAt,
            Instant dueAt,
            boolean late) {}

    /** Those of one inspection, in the order in which they were made. */
    public List<Row> of(String inspection) {
        return database.query(
                "select * from read.recommendation_register where inspection = :inspection order by made_at, id",
                new MapSqlParameterSource("inspection", inspection),
                (row, number) -> row(row));
    }

    /**
     * Those that these units follow or carry out, the first due first; at most 500.
     *
     * @param openOnly leaves out what is at its end
     */
    public List<Row> within(Set<String> units, boolean openOnly) {
        var where = new ArrayList<String>();
        where.add("(inspecting_unit = any(:units::text[]) or addressee = any(:units::text[]))");
        if (openOnly) {
            where.add("ended_at is null");
        }
        return database.query(
                "select * from read.recommendation_register where " + String.join(" and ", where)
                        + " order by (ended_at is not null), due_at, id limit " + MOST,
                new MapSqlParameterSource("units", new SqlParameterValue(Types.ARRAY, units.toArray(String[]::new))),
                (row, number) -> row(row));
    }

    private Row row(ResultSet row) throws SQLException {
        var progress = RecommendationState.Progress.valueOf(row.getString("progress"));
        var due = instant(row, "due_at");
        return new Row(
                row.getString("id"),
                row.getString("code"),
                row.getString("inspection"),
                Direction.valueOf(row.getString("direction")),
                RecommendationKind.valueOf(row.getString("kind")),
                row.getString("addressee"),
                row.getString("position"),
                row.getLong("money"),
                row.getLong("land"),
                row.getInt("persons"),
                row.getLong("money_done"),
                row.getLong("land_done"),
                row.getInt("persons_done"),
                progress,
                instant(row, "made_at"),
                due,
                progress.over() ? row.getBoolean("late") : clock.instant().isAfter(due));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
