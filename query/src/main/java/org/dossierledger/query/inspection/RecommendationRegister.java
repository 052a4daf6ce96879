package org.dossierledger.query.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.dossierledger.query.projection.TablesThen;
import org.dossierledger.query.scope.Then;
import org.dossierledger.shared.inspection.Direction;
import org.dossierledger.shared.inspection.RecommendationKind;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Every recommendation as it stands now or stood at any time. Money in đồng, land in m². */
public final class RecommendationRegister {

    private static final int MOST = 500;

    /** Who made it is told by its first event. */
    private static final String ROWS = """
            select * from (select r.*, m.unit as maker from %s.recommendation_register r
                left join read.timeline m on m.id = r.id and m.sequence_number = 0) made where %s""";

    private final DataSource source;
    private final NamedParameterJdbcTemplate database;
    private final Clock clock;

    public RecommendationRegister(DataSource database, Clock clock) {
        this.source = database;
        this.database = new NamedParameterJdbcTemplate(database);
        this.clock = clock;
    }

    /** @param moneyDone and its like: reported so far. @param late past its day and open, or done after it. @param maker unit that made it */
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
            boolean late,
            String maker) {}

    /** Those of one inspection, in the order in which they were made. */
    public List<Row> of(String inspection) {
        return of(inspection, null);
    }

    /** The same as they stood at a moment; null for now. */
    public List<Row> of(String inspection, Then then) {
        return find(
                "inspection = :inspection",
                " order by made_at, id",
                new MapSqlParameterSource("inspection", inspection),
                then);
    }

    /**
     * Those that these units follow, carry out or have made, the first due first; at most 500.
     *
     * @param openOnly leaves out what is at its end
     * @param then at which moment; null for now
     */
    public List<Row> within(Set<String> units, boolean openOnly, Then then) {
        return find(
                "(inspecting_unit = any(:units::text[]) or addressee = any(:units::text[])"
                        + " or direction = 'TO_INSPECTING' and maker = any(:units::text[]))",
                (openOnly ? " and ended_at is null" : "") + " order by (ended_at is not null), due_at, id limit "
                        + MOST,
                new MapSqlParameterSource("units", new SqlParameterValue(Types.ARRAY, units.toArray(String[]::new))),
                then);
    }

    /** @param whose decided by the register of today. @param rest asked of that of then */
    private List<Row> find(String whose, String rest, MapSqlParameterSource parameters, Then then) {
        if (then == null) {
            var now = clock.instant();
            return database.query(ROWS.formatted("read", whose) + rest, parameters, (row, number) -> row(row, now));
        }
        var ids = database.queryForList(
                "select id from (" + ROWS.formatted("read", whose) + ") whose", parameters, String.class);
        return new TablesThen(source, List.of(RecommendationFold.asOf(then.asOf())))
                .ask(
                        then.knownAt() == null ? Instant.MAX : then.knownAt(),
                        ids,
                        connection -> new NamedParameterJdbcTemplate(new SingleConnectionDataSource(connection, true))
                                .query(
                                        ROWS.formatted("pg_temp", "true") + rest,
                                        (row, number) -> row(row, then.asOf())));
    }

    private static Row row(ResultSet row, Instant now) throws SQLException {
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
                progress.over() ? row.getBoolean("late") : now.isAfter(due),
                row.getString("maker"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
