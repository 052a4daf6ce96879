package org.dossierledger.app.cluster;

import javax.sql.DataSource;
import org.dossierledger.command.eventlog.LogElsewhere;
import org.dossierledger.command.eventlog.LogHere;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two logs that go on separately could never be made one again, so nobody may start on the wrong one. */
public final class LogPlace {

    private LogPlace() {}

    /**
     * @throws LogElsewhere when the log was moved to a cluster, and the settings name none
     * @throws LogHere when the settings name a cluster, and the log is here
     */
    public static void check(DataSource database, boolean onCluster) {
        var sql = new JdbcTemplate(database);
        var followed = exists(sql, "log.followed");
        if (followed && !onCluster) {
            throw new LogElsewhere();
        }
        if (onCluster && !followed && exists(sql, "log.event_log")) {
            throw new LogHere();
        }
    }

    private static boolean exists(JdbcTemplate sql, String table) {
        return Boolean.TRUE.equals(sql.queryForObject("select exists (select 1 from " + table + ")", Boolean.class));
    }
}
