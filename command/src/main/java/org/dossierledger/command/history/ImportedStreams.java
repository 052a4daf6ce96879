package org.dossierledger.command.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.dossierledger.command.dossier.DossierCodes;
import org.dossierledger.command.eventlog.EventAppender;
import org.dossierledger.command.eventlog.NewEvent;
import org.dossierledger.command.eventlog.SequenceTaken;
import org.springframework.jdbc.core.JdbcTemplate;

/** Puts imported events at the end of their streams, leaving out what is there already: a batch, one transaction. */
public final class ImportedStreams {

    private static final int ATTEMPTS = 5;

    private final JdbcTemplate log;
    private final EventAppender appender;
    private final DossierCodes codes;

    public ImportedStreams(DataSource database, EventAppender appender) {
        this.log = new JdbcTemplate(database);
        this.appender = appender;
        this.codes = new DossierCodes(database);
    }

    /** Answers the ids that were there already. Whoever writes to the same streams meanwhile is waited for. */
    Set<String> append(List<NewEvent> events) {
        for (var attempt = 1; ; attempt++) {
            var known = known(events);
            try {
                appender.appendInParts(numbered(events, known));
                return known;
            } catch (SequenceTaken meanwhile) {
                if (attempt == ATTEMPTS) {
                    throw meanwhile;
                }
            }
        }
    }

    /** Our own desks never give these codes to another case. */
    void reserve(Map<String, String> codes) {
        this.codes.reserve(codes);
    }

    /** What was ever said of the case of each stream, in lines and in restatements. */
    Map<String, Set<CaseFacts>> stated(Collection<String> streams) {
        var stated = new HashMap<String, Set<CaseFacts>>();
        log.query(
                "select stream, type, payload from log.event_log where stream = any(?) and type = any(?)",
                row -> {
                    stated.computeIfAbsent(row.getString(1), stream -> new HashSet<>())
                            .add(CaseFacts.of(row.getString(2), row.getBytes(3)));
                },
                streams.toArray(String[]::new),
                CaseFacts.TYPES);
        return stated;
    }

    private List<NewEvent> numbered(List<NewEvent> events, Set<String> known) {
        var taken = new HashSet<>(known);
        var last = last(events);
        var fresh = new ArrayList<NewEvent>(events.size());
        for (var event : events) {
            if (taken.add(event.eventId())) {
                var next = last.merge(event.stream(), 1L, Long::sum);
                fresh.add(new NewEvent(
                        event.eventId(),
                        event.stream(),
                        next,
                        event.type(),
                        event.revision(),
                        event.recordedAt(),
                        event.payload(),
                        event.metadata()));
            }
        }
        return fresh;
    }

    private Set<String> known(List<NewEvent> events) {
        return new HashSet<>(
                log.queryForList("select event_id from log.event_log where event_id = any(?)", String.class, (Object)
                        events.stream().map(NewEvent::eventId).toArray(String[]::new)));
    }

    /** Last sequence number of each stream, -1 for those that begin now. */
    private Map<String, Long> last(List<NewEvent> events) {
        var last = new HashMap<String, Long>();
        events.forEach(event -> last.put(event.stream(), -1L));
        log.query(
                "select stream, max(sequence_number) from log.event_log where stream = any(?) group by stream",
                row -> {
                    last.put(row.getString(1), row.getLong(2));
                },
                (Object) last.keySet().toArray(String[]::new));
        return last;
    }
}
