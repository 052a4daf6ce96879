package org.dossierledger.query.inspection;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.dossierledger.query.projection.EventLogScan;
import org.dossierledger.query.projection.Fact;
import org.dossierledger.shared.event.LedgerEvent;
import org.springframework.jdbc.core.JdbcTemplate;

/** Streams of one kind of this feature, read from the log itself: always fresh. */
final class FollowedStreams<S extends Followed> {

    private static final String ID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private final JdbcTemplate database;
    private final EventLogScan log;
    private final Class<? extends LedgerEvent> family;
    private final Supplier<FollowedHistory<S>> history;
    private final String register;

    FollowedStreams(
            DataSource database,
            Class<? extends LedgerEvent> family,
            Supplier<FollowedHistory<S>> history,
            String register) {
        this.database = new JdbcTemplate(database);
        this.log = new EventLogScan(database);
        this.family = family;
        this.history = history;
        this.register = register;
    }

    /** The id behind an id or a code; empty when there is none, or several have the code. */
    Optional<String> idOf(String idOrCode) {
        if (idOrCode.matches(ID)) {
            return Optional.of(idOrCode.toLowerCase(Locale.ROOT));
        }
        var ids = idOrCode.indexOf('\0') >= 0
                ? List.<String>of()
                : database.queryForList(
                        "select id from read." + register + " where code = ? order by id", String.class, idOrCode);
        return ids.size() == 1 ? Optional.of(ids.get(0)) : Optional.empty();
    }

    /** In the order in which they were recorded; empty where the stream is none of these. */
    List<Fact> recorded(String id, Instant knownAt) {
        var facts = log.stream(id).stream()
                .map(Fact::of)
                .filter(fact -> !fact.recordedAt().isAfter(knownAt))
                .toList();
        return facts.isEmpty() || family.isInstance(facts.get(0).event()) ? facts : List.of();
    }

    FollowedHistory<S> history(String id, Instant knownAt) {
        var found = history.get();
        recorded(id, knownAt).forEach(found::add);
        return found;
    }

    boolean did(String id, String commandId) {
        return recorded(id, Instant.MAX).stream()
                .anyMatch(fact -> commandId.equals(fact.by().commandId()));
    }
}
