package org.dossierledger.query.inspection;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.dossierledger.query.projection.EventLogScan;
import org.dossierledger.query.projection.Fact;
import org.dossierledger.query.timeline.Sentences;
import org.dossierledger.query.timeline.TimelineEntry;
import org.dossierledger.shared.Refusal;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Questions about one stream of this feature, answered from the log itself: always fresh, at any instant on both axes.
 *
 * @param <T> the answer to where it stands
 */
abstract class FollowedLookup<S extends Followed, T> {

    private static final String ID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private final JdbcTemplate database;
    private final EventLogScan log;
    private final FollowedFold<S> fold;

    FollowedLookup(DataSource database, FollowedFold<S> fold) {
        this.database = new JdbcTemplate(database);
        this.log = new EventLogScan(database);
        this.fold = fold;
    }

    /** @param version last sequence number */
    abstract T state(String id, S now, Instant asOf, long version);

    abstract Refusal unknown(String idOrCode);

    /** Whether there is such a one, at any time. */
    public boolean has(String idOrCode) {
        return find(idOrCode).filter(id -> !recorded(id, Instant.MAX).isEmpty()).isPresent();
    }

    /** @throws Refusal when there is none, or several have the code */
    public String idOf(String idOrCode) {
        return find(idOrCode).orElseThrow(() -> unknown(idOrCode));
    }

    /**
     * @param asOf business time
     * @param knownAt what the log knew then
     * @throws Refusal when there was none by then, or the log had not heard of it
     */
    public T state(String idOrCode, Instant asOf, Instant knownAt) {
        var id = idOf(idOrCode);
        var history = history(id, knownAt);
        var standing = history.at(asOf);
        if (!standing.begun()) {
            throw unknown(idOrCode);
        }
        return state(id, standing, asOf, history.last().sequenceNumber());
    }

    /** What had happened by {@code asOf} as known at {@code knownAt}, for people, in the order of its happening. */
    public List<TimelineEntry> timeline(String idOrCode, Instant asOf, Instant knownAt, Sentences sentences) {
        var entries = history(idOf(idOrCode), knownAt).facts().stream()
                .filter(fact -> !fact.occurredAt().isAfter(asOf))
                .map(fact -> TimelineEntry.of(fact, sentences))
                .toList();
        if (entries.isEmpty()) {
            throw unknown(idOrCode);
        }
        return entries;
    }

    /** Whether this command has been carried out on it. */
    public boolean did(String id, String commandId) {
        return recorded(id, Instant.MAX).stream()
                .anyMatch(fact -> commandId.equals(fact.by().commandId()));
    }

    /** In the order in which they were recorded; empty where the stream is none of these. */
    public List<Fact> recorded(String id, Instant knownAt) {
        var facts = log.stream(id).stream()
                .map(Fact::of)
                .filter(fact -> !fact.recordedAt().isAfter(knownAt))
                .toList();
        return facts.isEmpty() || fold.holds(facts.get(0).event()) ? facts : List.of();
    }

    private FollowedHistory<S> history(String id, Instant knownAt) {
        var found = fold.begin();
        recorded(id, knownAt).forEach(found::add);
        return found;
    }

    private Optional<String> find(String idOrCode) {
        if (idOrCode.matches(ID)) {
            return Optional.of(idOrCode.toLowerCase(Locale.ROOT));
        }
        var ids = idOrCode.indexOf('\0') >= 0
                ? List.<String>of()
                : database.queryForList(
                        "select id from read." + fold.tables().get(0).name() + " where code = ? order by id",
                        String.class,
                        idOrCode);
        return ids.size() == 1 ? Optional.of(ids.get(0)) : Optional.empty();
    }
}
