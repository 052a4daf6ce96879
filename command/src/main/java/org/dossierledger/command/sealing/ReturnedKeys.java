package org.dossierledger.command.sealing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.dossierledger.command.sealing.ErasureJournal.Entry;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keys that were destroyed and are there again, because an older state of the database was restored. */
public final class ReturnedKeys {

    private static final String PRESENT = """
            select key_id from log.subject_key where key_id = any(?) and wrapped is not null
            union all
            select vault_id from log.vault_identity where vault_id = any(?) and wrapped is not null""";

    private static final String TOLD = "select distinct stream from log.event_log where stream = any(?)";

    private final JdbcTemplate database;

    public ReturnedKeys(DataSource database) {
        this.database = new JdbcTemplate(database);
    }

    /** Of these erasures those that must be done again. */
    public List<Entry> among(List<Entry> erasures) {
        var present = new HashSet<String>();
        var ids = erasures.stream().map(Entry::id).toArray(String[]::new);
        database.query(
                PRESENT,
                row -> {
                    present.add(row.getString(1));
                },
                ids,
                ids);
        return erasures.stream().filter(entry -> present.contains(entry.id())).toList();
    }

    /** Of these streams those that the log has. */
    public Set<String> told(List<String> streams) {
        return new HashSet<>(database.queryForList(TOLD, String.class, (Object) streams.toArray(new String[0])));
    }
}
