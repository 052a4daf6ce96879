package org.dossierledger.query.trail;

import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Which units the log names, those too that no catalogue knows: of another system, of long ago. */
public final class RecordedUnits {

    // as the indexes have them
    private static final String NAMED = """
            select exists (select from read.timeline where unit = :unit and not later)
                or exists (select from read.timeline where unit = :unit and later)
                or exists (select from log.record_view where unit = :unit)""";

    private final NamedParameterJdbcTemplate database;

    public RecordedUnits(DataSource database) {
        this.database = new NamedParameterJdbcTemplate(database);
    }

    public boolean has(String unit) {
        return Boolean.TRUE.equals(database.queryForObject(NAMED, Map.of("unit", unit), Boolean.class));
    }
}
