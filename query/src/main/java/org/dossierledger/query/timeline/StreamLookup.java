package org.dossierledger.query.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.dossierledger.query.projection.EventLogScan;
import org.dossierledger.query.projection.Fact;
import org.dossierledger.query.projection.StreamHistory;
import org.dossierledger.shared.Refusal;
import org.dossierledger.shared.event.LedgerEvent;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Questions about one record, answered from its own stream: always fresh, at any instant on both axes.
 *
 * @param <H> how its events are told
 * @param <T> the answer to where it stands
 */
public abstract class StreamLookup<H extends StreamHistory, T> {

    private static final String ID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private final JdbcTemplate database;
    private final EventLogScan log;
    private final String register;
    private final Class<? extends LedgerEvent> family;
    private final Supplier<H> nothing;

    /**
     * @param register table in which a code is looked for
     * @param family of events that the stream holds: an id of another kind of stream is none of these
     */
    protected StreamLookup(
            DataSource database, String register, Class<? extends LedgerEvent> family, Supplier<H> nothing) {
        this.database = new JdbcTemplate(database);
        this.log = new EventLogScan(database);
        this.register = register;
        this.family = family;
        this.nothing = nothing;
    }

    /** Where it stands at {@code asOf}; empty when it was not there by then. */
    protected abstract Optional<T> state(String id, H history, Instant asOf);

    /** In the order in which they happened, as far as anybody claims. */
    protected abstract List<Fact> facts(H history);

    protected abstract Refusal unknown(String idOrCode);

    /** Several have the code: unless it says more, there is none that is meant. */
    protected Refusal ambiguous(String code, List<String> ids) {
        return unknown(code);
    }

    /**
     * The id behind an id or a code.
     *
     * @throws Refusal when there is none, or several have the code
     */
    public final String idOf(String idOrCode) {
        var ids = ids(idOrCode);
        if (ids.size() > 1) {
            throw ambiguous(idOrCode, ids);
        }
        return ids.stream().findFirst().orElseThrow(() -> unknown(idOrCode));
    }

    private List<String> ids(String idOrCode) {
        if (idOrCode.matches(ID)) {
            return List.of(idOrCode.toLowerCase(Locale.ROOT));
        }
        return idOrCode.indexOf('\0') >= 0
                ? List.of()
                : database.queryForList(
                        "select id from read." + register + " where code = ? order by id", String.class, idOrCode);
    }

    /** Whether there is such a one, at any time. */
    public boolean has(String idOrCode) {
        var ids = ids(idOrCode);
        return ids.size() == 1 && !recorded(ids.get(0), Instant.MAX).isEmpty();
    }

    /** Several, as the log had them at one of its places; those that had not begun by then are absent. */
    public final List<T> states(Collection<String> ids, long upTo, Instant asOf) {
        var streams = new LinkedHashMap<String, List<Fact>>();
        log.streams(ids, upTo)
                .forEach(stored -> streams.computeIfAbsent(stored.stream(), id -> new ArrayList<>())
                        .add(Fact.of(stored)));
        return streams.entrySet().stream()
                .flatMap(each -> state(each.getKey(), told(each.getValue()), asOf).stream())
                .toList();
    }

    /**
     * @param asOf business time
     * @param knownAt what the log knew then
     * @throws Refusal when there was none by then, or the log had not heard of it
     */
    public final T state(String idOrCode, Instant asOf, Instant knownAt) {
        var id = idOf(idOrCode);
        var recorded = recorded(id, knownAt);
        if (recorded.isEmpty()) {
            throw unknown(idOrCode);
        }
        return state(id, told(recorded), asOf).orElseThrow(() -> unknown(idOrCode));
    }

    /** Whether this command has been carried out on it. */
    public final boolean did(String id, String commandId) {
        return recorded(id, Instant.MAX).stream()
                .anyMatch(fact -> commandId.equals(fact.by().commandId()));
    }

    /**
     * What had happened by {@code asOf} as known at {@code knownAt}, in the order of its happening.
     *
     * @throws Refusal when nothing had
     */
    public final List<Fact> facts(String idOrCode, Instant asOf, Instant knownAt) {
        var facts = facts(told(recorded(idOf(idOrCode), knownAt))).stream()
                .filter(fact -> !fact.occurredAt().isAfter(asOf))
                .toList();
        if (facts.isEmpty()) {
            throw unknown(idOrCode);
        }
        return facts;
    }

    /** {@link #facts} for people. */
    public final List<TimelineEntry> timeline(String idOrCode, Instant asOf, Instant knownAt, Sentences sentences) {
        return facts(idOrCode, asOf, knownAt).stream()
                .map(fact -> TimelineEntry.of(fact, sentences))
                .toList();
    }

    /** In the order in which they were recorded; empty where the stream is none of these. */
    public final List<Fact> recorded(String id, Instant knownAt) {
        var facts = log.stream(id).stream()
                .map(Fact::of)
                .filter(fact -> !fact.recordedAt().isAfter(knownAt))
                .toList();
        return facts.isEmpty() || family.isInstance(facts.get(0).event()) ? facts : List.of();
    }

    private H told(List<Fact> facts) {
        var history = nothing.get();
        facts.forEach(history::add);
        return history;
    }
}
