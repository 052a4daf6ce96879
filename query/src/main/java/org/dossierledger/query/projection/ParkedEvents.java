package org.dossierledger.query.projection;

import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Events that no table could take, for the operator: their dossiers stand as before them until a rebuild tries again. */
public final class ParkedEvents {

    private final JdbcTemplate database;

    public ParkedEvents(DataSource database) {
        this.database = new JdbcTemplate(database);
    }

    public record Parked(String stream, long globalIndex, Instant parkedAt) {}

    public List<Parked> all() {
        return database.query(
                "select stream, global_index, parked_at from read.parked_event order by global_index",
                (row, number) -> new Parked(
                        row.getString(1), row.getLong(2), row.getTimestamp(3).toInstant()));
    }
}
