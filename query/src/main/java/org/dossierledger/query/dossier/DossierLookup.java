package org.dossierledger.query.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.dossierledger.query.projection.EventLogScan;
import org.dossierledger.query.projection.Fact;
import org.dossierledger.query.timeline.Sentences;
import org.dossierledger.query.timeline.TimelineEntry;
import org.dossierledger.shared.deadline.WorkingCalendar;
import org.dossierledger.shared.dossier.DossierEvent;
import org.springframework.jdbc.core.JdbcTemplate;

/** Questions about one dossier, answered from its own stream: always fresh, at any instant on both axes. */
public final class DossierLookup {

    private static final String ID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private final JdbcTemplate database;
    private final EventLogScan log;
    private final WorkingCalendar calendar;

    public DossierLookup(DataSource database, WorkingCalendar calendar) {
        this.database = new JdbcTemplate(database);
        this.log = new EventLogScan(database);
        this.calendar = calendar;
    }

    /**
     * The id behind an id or a code.
     *
     * @throws UnknownDossier when there is none
     * @throws AmbiguousCode when dossiers of several systems have the code
     */
    public String idOf(String idOrCode) {
        if (idOrCode.matches(ID)) {
            return idOrCode.toLowerCase(java.util.Locale.ROOT);
        }
        var ids = idOrCode.indexOf('\0') >= 0
                ? List.<String>of()
                : database.queryForList(
                        "select id from read.dossier_register where code = ? order by id", String.class, idOrCode);
        if (ids.isEmpty()) {
            throw new UnknownDossier(idOrCode);
        }
        if (ids.size() > 1) {
            throw new AmbiguousCode(idOrCode, ids);
        }
        return ids.get(0);
    }

    /**
     * Whether there is such a dossier, at any time.
     *
     * @throws AmbiguousCode when dossiers of several systems have the code
     */
    public boolean has(String idOrCode) {
        try {
            return !facts(idOf(idOrCode), Instant.MAX).isEmpty();
        } catch (UnknownDossier none) {
            return false;
        }
    }

    /** Several, as the log had them at one of its places; those that had not begun by then are absent. */
    public List<DossierState> states(Collection<String> ids, long upTo, Instant asOf) {
        var streams = new LinkedHashMap<String, List<Fact>>();
        log.streams(ids, upTo)
                .forEach(stored -> streams.computeIfAbsent(stored.stream(), id -> new ArrayList<>())
                        .add(Fact.of(stored)));
        var found = new ArrayList<DossierState>();
        streams.forEach((id, facts) -> {
            var history = DossierHistory.of(facts);
            var standing = history.at(asOf);
            if (standing.status != null) {
                found.add(state(id, standing, asOf, history.last().sequenceNumber(), history.openedAt()));
            }
        });
        return found;
    }

    /**
     * @param asOf business time
     * @param knownAt what the log knew then
     * @throws UnknownDossier when it was not opened by then, or the log had not heard of it
     */
    public DossierState state(String idOrCode, Instant asOf, Instant knownAt) {
        var id = idOf(idOrCode);
        var facts = facts(id, knownAt);
        if (facts.isEmpty()) {
            throw new UnknownDossier(idOrCode);
        }
        var history = DossierHistory.of(facts);
        var standing = history.at(asOf);
        if (standing.status == null) {
            throw new UnknownDossier(idOrCode);
        }
        return state(id, standing, asOf, history.last().sequenceNumber(), history.openedAt());
    }

    private DossierState state(String id, Standing now, Instant asOf, long version, Instant openedAt) {
        var late = now.lateAt(asOf);
        return new DossierState(
                id,
                text(now.code),
                DossierFold.KIND,
                now.status,
                now.status.code(),
                text(now.procedure),
                text(now.holder),
                now.officer,
                text(now.receivingUnit),
                text(now.competentUnit),
                text(now.channel),
                now.receivedAt,
                now.due,
                now.originalDue,
                now.legalDue,
                now.kpiDue,
                now.pausedSince,
                now.endedAt,
                late,
                late ? calendar.workingDaysLate(now.due, now.endedAt == null ? asOf : now.endedAt) : 0,
                now.imported,
                now.irregularities.stream().map(Enum::name).toList(),
                List.copyOf(now.stages.values()),
                now.units(),
                version,
                now.applicant,
                now.procedureVersion,
                openedAt);
    }

    /** Whether this command has been carried out on the dossier. */
    public boolean did(String id, String commandId) {
        return facts(id, Instant.MAX).stream()
                .anyMatch(fact -> commandId.equals(fact.by().commandId()));
    }

    /** The actions that had happened by {@code asOf} as known at {@code knownAt}, in the order of their happening. */
    public List<TimelineEntry> timeline(String idOrCode, Instant asOf, Instant knownAt, Sentences sentences) {
        var id = idOf(idOrCode);
        var history = DossierHistory.of(facts(id, knownAt));
        var entries = history.facts().stream()
                .filter(fact -> !fact.occurredAt().isAfter(asOf))
                .map(fact -> TimelineEntry.of(fact, sentences))
                .toList();
        if (entries.isEmpty()) {
            throw new UnknownDossier(idOrCode);
        }
        return entries;
    }

    private List<Fact> facts(String id, Instant knownAt) {
        Predicate<Fact> known = fact -> !fact.recordedAt().isAfter(knownAt);
        var facts = log.stream(id).stream().map(Fact::of).toList();
        var ours = !facts.isEmpty() && facts.get(0).event() instanceof DossierEvent;
        return ours ? facts.stream().filter(known).toList() : List.of();
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
