package org.dossierledger.app.health;

import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How the event store answered.
 *
 * @param head the last global index; 0 when there is no event
 * @param appends whether it takes events now: a standby of a cluster is read and not written
 */
public record StoreStanding(long head, boolean appends) {

    /** @throws org.springframework.dao.DataAccessException when it does not answer */
    public static StoreStanding inPostgres(DataSource database) {
        return new JdbcTemplate(database)
                .queryForObject(
                        "select coalesce(max(global_index), 0), current_setting('transaction_read_only') = 'off'"
                                + " from log.event_log",
                        (row, number) -> new StoreStanding(row.getLong(1), row.getBoolean(2)));
    }
}
