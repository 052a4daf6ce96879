package org.dossierledger.query.evidence;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** How far each witness has followed the log, as its cosignatures were taken in. */
public final class Cosigners {

    private final JdbcTemplate database;

    public Cosigners(DataSource database) {
        this.database = new JdbcTemplate(database);
    }

    /** @param size of the largest checkpoint it has cosigned lately */
    public record Cosigner(String name, long size, Instant receivedAt) {}

    public List<Cosigner> all() {
        return database.query(
                """
                select distinct on (name) name, size, received_at
                from (select split_part(line, ' ', 2) as name, size, received_at
                      from log.cosignature order by size desc limit 2000) lately
                order by name, size desc""",
                (row, i) -> new Cosigner(
                        row.getString(1),
                        row.getLong(2),
                        row.getObject(3, OffsetDateTime.class).toInstant()));
    }
}
