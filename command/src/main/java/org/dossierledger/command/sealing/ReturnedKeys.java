package org.dossierledger.command.sealing;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.dossierledger.command.sealing.ErasureJournal.Entry;
import org.dossierledger.shared.evidence.EvidenceEvent;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keys that were destroyed and are there again, because an older state of the database was restored. */
public final class ReturnedKeys {

    private static final String PRESENT = """
            select key_id from log.subject_key where key_id = any(?) and wrapped is not null
            union all
            select vault_id from log.vault_identity where vault_id = any(?) and wrapped is not null""";

    private static final String TOLD = "select distinct stream from log.event_log where stream = any(?)";

    private static final String DESTROYED = """
            select key_id, destroyed_at from log.subject_key where key_id = any(?) and destroyed_at is not null
            union all
            select vault_id, erased_at from log.vault_identity where vault_id = any(?) and erased_at is not null""";

    private static final String LAST_TOLD =
            "select stream, max(recorded_at) from log.event_log where stream = any(?) group by stream";

    /** The journal and the log are written by this machine's clock, the keys by the database's. */
    private static final Duration CLOCKS_APART = Duration.ofMinutes(1);

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

    /** Of these erasures those that were done again, and of which the log was not told since. */
    public List<Entry> destroyedAgain(List<Entry> erasures) {
        var destroyed = times(DESTROYED, erasures.stream().map(Entry::id), 2);
        var told = times(LAST_TOLD, erasures.stream().map(entry -> EvidenceEvent.erasureOf(entry.id())), 1);
        return erasures.stream()
                .filter(entry -> {
                    var at = destroyed.get(entry.id());
                    var last = told.getOrDefault(EvidenceEvent.erasureOf(entry.id()), Instant.EPOCH);
                    return at != null
                            && at.isAfter(entry.at().plus(CLOCKS_APART))
                            && at.isAfter(last.plus(CLOCKS_APART));
                })
                .toList();
    }

    private Map<String, Instant> times(String sql, Stream<String> names, int places) {
        var all = names.toArray(String[]::new);
        var times = new HashMap<String, Instant>();
        database.query(
                sql,
                row -> {
                    times.put(
                            row.getString(1),
                            row.getObject(2, OffsetDateTime.class).toInstant());
                },
                Collections.nCopies(places, all).toArray());
        return times;
    }

    /** Of these streams those that the log has. */
    public Set<String> told(List<String> streams) {
        return new HashSet<>(database.queryForList(TOLD, String.class, (Object) streams.toArray(new String[0])));
    }
}
