package org.dossierledger.app.health;

import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How the event store answered.
 *
 * @param head the last global index; 0 when there is no event
 * @param appends whether it takes events now: a standby of a cluster is read and not written, nor a log that was moved
 * @param trouble why not, in one word, where that is known; null otherwise
 * @param current whether the head is that of this moment; it is not where the log is on a cluster that cannot be read
 */
public record StoreStanding(long head, boolean appends, String trouble, boolean current) {

    /** @throws org.springframework.dao.DataAccessException when it does not answer */
    public static StoreStanding inPostgres(DataSource database) {
        return new JdbcTemplate(database)
                .queryForObject(
                        "select coalesce(max(global_index), 0), current_setting('transaction_read_only') = 'off',"
                                + " exists (select 1 from log.followed) from log.event_log",
                        (row, number) -> new StoreStanding(
                                row.getLong(1),
                                row.getBoolean(2) && !row.getBoolean(3),
                                row.getBoolean(3) ? "moved" : null,
                                true));
    }
}
