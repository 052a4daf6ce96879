package org.dossierledger.query.petition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.dossierledger.query.duty.DutyState;
import org.dossierledger.query.projection.EventLogScan;
import org.dossierledger.query.projection.Fact;
import org.dossierledger.query.timeline.Sentences;
import org.dossierledger.query.timeline.TimelineEntry;
import org.dossierledger.shared.deadline.Deadline;
import org.dossierledger.shared.deadline.WorkingCalendar;
import org.dossierledger.shared.petition.PetitionEvent;
import org.springframework.jdbc.core.JdbcTemplate;

/** Questions about one petition, answered from its own stream: always fresh, at any instant on both axes. */
public final class PetitionLookup {

    private static final String ID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private final JdbcTemplate database;
    private final EventLogScan log;
    private final WorkingCalendar calendar;

    public PetitionLookup(DataSource database, WorkingCalendar calendar) {
        this.database = new JdbcTemplate(database);
        this.log = new EventLogScan(database);
        this.calendar = calendar;
    }

    /**
     * The id behind an id or a code.
     *
     * @throws UnknownPetition when there is none, or several systems have the code
     */
    public String idOf(String idOrCode) {
        if (idOrCode.matches(ID)) {
            return idOrCode.toLowerCase(Locale.ROOT);
        }
        var ids = idOrCode.indexOf('\0') >= 0
                ? List.<String>of()
                : database.queryForList(
                        "select id from read.petition_register where code = ? order by id", String.class, idOrCode);
        if (ids.size() != 1) {
            throw new UnknownPetition(idOrCode);
        }
        return ids.get(0);
    }

    /** Whether there is such a petition, at any time. */
    public boolean has(String idOrCode) {
        try {
            return !facts(idOf(idOrCode), Instant.MAX).isEmpty();
        } catch (UnknownPetition none) {
            return false;
        }
    }

    /** Several, as the log had them at one of its places; those that had not begun by then are absent. */
    public List<PetitionState> states(Collection<String> ids, long upTo, Instant asOf) {
        var streams = new LinkedHashMap<String, List<Fact>>();
        log.streams(ids, upTo)
                .forEach(stored -> streams.computeIfAbsent(stored.stream(), id -> new ArrayList<>())
                        .add(Fact.of(stored)));
        var found = new ArrayList<PetitionState>();
        streams.forEach((id, facts) -> {
            var history = PetitionHistory.of(facts);
            var standing = history.at(asOf);
            if (standing.status() != null) {
                found.add(state(id, standing, asOf, history.last().sequenceNumber(), history.openedAt()));
            }
        });
        return found;
    }

    /**
     * @param asOf business time
     * @param knownAt what the log knew then
     * @throws UnknownPetition when it was not received by then, or the log had not heard of it
     */
    public PetitionState state(String idOrCode, Instant asOf, Instant knownAt) {
        var id = idOf(idOrCode);
        var history = history(id, knownAt);
        if (history.last() == null) {
            throw new UnknownPetition(idOrCode);
        }
        var standing = history.at(asOf);
        if (standing.status() == null) {
            throw new UnknownPetition(idOrCode);
        }
        return state(id, standing, asOf, history.last().sequenceNumber(), history.openedAt());
    }

    /** Whether this command has been carried out on the petition. */
    public boolean did(String id, String commandId) {
        return facts(id, Instant.MAX).stream()
                .anyMatch(fact -> commandId.equals(fact.by().commandId()));
    }

    /** What had happened by {@code asOf} as known at {@code knownAt}, in the order of its happening. */
    public List<Fact> facts(String idOrCode, Instant asOf, Instant knownAt) {
        var facts = history(idOf(idOrCode), knownAt).facts().stream()
                .filter(fact -> !fact.occurredAt().isAfter(asOf))
                .toList();
        if (facts.isEmpty()) {
            throw new UnknownPetition(idOrCode);
        }
        return facts;
    }

    /** The same in sentences. */
    public List<TimelineEntry> timeline(String idOrCode, Instant asOf, Instant knownAt, Sentences sentences) {
        return facts(idOrCode, asOf, knownAt).stream()
                .map(fact -> TimelineEntry.of(fact, sentences))
                .toList();
    }

    private PetitionHistory history(String id, Instant knownAt) {
        return PetitionHistory.of(facts(id, knownAt));
    }

    private List<Fact> facts(String id, Instant knownAt) {
        var facts = log.stream(id).stream()
                .map(Fact::of)
                .filter(fact -> !fact.recordedAt().isAfter(knownAt))
                .toList();
        // an id of another kind of stream is no petition's
        return facts.isEmpty() || facts.get(0).event() instanceof PetitionEvent ? facts : List.of();
    }

    private PetitionState state(String id, PetitionStanding now, Instant asOf, long version, Instant openedAt) {
        var receipt = now.receipt;
        var classified = now.classification();
        var duties = now.duties.states(asOf, calendar);
        var first = duties.stream().filter(each -> each.pausedSince() == null).findFirst();
        var daysLate =
                duties.stream().mapToInt(DutyState::workingDaysLate).max().orElse(0);
        return new PetitionState(
                id,
                now.code,
                now.kind().feature(),
                now.kind(),
                now.status(),
                receipt == null ? null : receipt.source(),
                classified == null ? null : classified.field(),
                text(now.holder),
                now.officer,
                text(now.receivingUnit),
                now.receivedAt,
                receipt == null ? 0 : receipt.people(),
                receipt == null ? null : receipt.subject(),
                classified == null ? null : (Boolean) classified.competent(),
                classified == null ? null : classified.competentBody(),
                classified == null ? List.of() : classified.deficiencies(),
                classified != null && classified.remote(),
                classified != null && classified.crowd(),
                classified == null ? null : classified.levelSkipping(),
                classified == null ? null : classified.protracted(),
                classified == null ? null : due(classified.limitation()),
                receipt == null ? null : text(receipt.earlier()),
                text(now.primary),
                now.parts,
                now.followers.stream().map(Object::toString).toList(),
                receipt == null ? null : text(receipt.reception()),
                receipt == null ? null : text(receipt.transferredBy()),
                now.acceptedAt,
                now.instance,
                now.outcome,
                now.resolvedAt,
                now.effect == null ? null : now.effect.due().plusNanos(1_000),
                due(now.appealBy),
                duties,
                first.map(DutyState::dueAt).orElse(null),
                duties.stream().anyMatch(DutyState::late),
                daysLate,
                now.endedAt,
                now.confidential(),
                now.accesses.erased(),
                now.imported,
                now.irregularities.stream().map(Enum::name).toList(),
                now.units(),
                version,
                now.petitioners(),
                now.summary,
                now.respondent,
                now.accesses.all(),
                now.receivedAt == null ? openedAt : now.receivedAt);
    }

    private static Instant due(Deadline deadline) {
        return deadline == null ? null : deadline.due();
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
