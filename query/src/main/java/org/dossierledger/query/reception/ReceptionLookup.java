package org.dossierledger.query.reception;

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
import org.dossierledger.shared.deadline.WorkingCalendar;
import org.dossierledger.shared.reception.ReceptionEvent;
import org.springframework.jdbc.core.JdbcTemplate;

/** Questions about one visit, answered from its own stream: always fresh, at any instant on both axes. */
public final class ReceptionLookup {

    private static final String ID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private final JdbcTemplate database;
    private final EventLogScan log;
    private final WorkingCalendar calendar;

    public ReceptionLookup(DataSource database, WorkingCalendar calendar) {
        this.database = new JdbcTemplate(database);
        this.log = new EventLogScan(database);
        this.calendar = calendar;
    }

    /**
     * The id behind an id or a code.
     *
     * @throws UnknownReception when there is none, or several visits have the code
     */
    public String idOf(String idOrCode) {
        if (idOrCode.matches(ID)) {
            return idOrCode.toLowerCase(Locale.ROOT);
        }
        var ids = idOrCode.indexOf('\0') >= 0
                ? List.<String>of()
                : database.queryForList(
                        "select id from read.reception_register where code = ? order by id", String.class, idOrCode);
        if (ids.size() != 1) {
            throw new UnknownReception(idOrCode);
        }
        return ids.get(0);
    }

    /** Whether there is such a visit, at any time. */
    public boolean has(String idOrCode) {
        try {
            return !facts(idOf(idOrCode), Instant.MAX).isEmpty();
        } catch (UnknownReception none) {
            return false;
        }
    }

    /** Several, as the log had them at one of its places; those that had not begun by then are absent. */
    public List<ReceptionState> states(Collection<String> ids, long upTo, Instant asOf) {
        var streams = new LinkedHashMap<String, List<Fact>>();
        log.streams(ids, upTo)
                .forEach(stored -> streams.computeIfAbsent(stored.stream(), id -> new ArrayList<>())
                        .add(Fact.of(stored)));
        var found = new ArrayList<ReceptionState>();
        streams.forEach((id, facts) -> {
            var history = ReceptionHistory.of(facts);
            var standing = history.at(asOf);
            if (standing.stage() != null) {
                found.add(state(id, standing, asOf, history.last().sequenceNumber(), history.openedAt()));
            }
        });
        return found;
    }

    /**
     * @param asOf business time
     * @param knownAt what the log knew then
     * @throws UnknownReception when there was no such visit by then, or the log had not heard of it
     */
    public ReceptionState state(String idOrCode, Instant asOf, Instant knownAt) {
        var id = idOf(idOrCode);
        var history = history(id, knownAt);
        var standing = history.at(asOf);
        if (standing.stage() == null) {
            throw new UnknownReception(idOrCode);
        }
        return state(id, standing, asOf, history.last().sequenceNumber(), history.openedAt());
    }

    /** Whether this command has been carried out on the visit. */
    public boolean did(String id, String commandId) {
        return facts(id, Instant.MAX).stream()
                .anyMatch(fact -> commandId.equals(fact.by().commandId()));
    }

    /**
     * What had happened by {@code asOf} as known at {@code knownAt}, in the order of its happening.
     *
     * @throws UnknownReception when nothing had
     */
    public List<Fact> facts(String idOrCode, Instant asOf, Instant knownAt) {
        var facts = history(idOf(idOrCode), knownAt).facts().stream()
                .filter(fact -> !fact.occurredAt().isAfter(asOf))
                .toList();
        if (facts.isEmpty()) {
            throw new UnknownReception(idOrCode);
        }
        return facts;
    }

    /** {@link #facts} for people. */
    public List<TimelineEntry> timeline(String idOrCode, Instant asOf, Instant knownAt, Sentences sentences) {
        return facts(idOrCode, asOf, knownAt).stream()
                .map(fact -> TimelineEntry.of(fact, sentences))
                .toList();
    }

    private ReceptionHistory history(String id, Instant knownAt) {
        return ReceptionHistory.of(facts(id, knownAt));
    }

    private List<Fact> facts(String id, Instant knownAt) {
        var facts = log.stream(id).stream()
                .map(Fact::of)
                .filter(fact -> !fact.recordedAt().isAfter(knownAt))
                .toList();
        // an id of another kind of stream is no visit's
        return facts.isEmpty() || facts.get(0).event() instanceof ReceptionEvent ? facts : List.of();
    }

    private ReceptionState state(String id, ReceptionStanding now, Instant asOf, long version, Instant openedAt) {
        var visit = now.visit;
        var answer = now.answer;
        var refusal = now.refusal;
        var duties = now.duties.states(asOf, calendar);
        return new ReceptionState(
                id,
                now.code(),
                now.stage(),
                now.unit().value(),
                now.mode(),
                visit == null ? null : visit.presiding(),
                now.online(),
                visit != null && visit.recorded(),
                now.session == null ? null : now.session.sessionAt(),
                now.receivedAt,
                visit == null ? now.visitors().size() : visit.people(),
                visit == null ? 0 : visit.representatives(),
                visit != null && visit.repeated(),
                visit == null ? null : visit.kind(),
                visit == null ? null : (Boolean) visit.competent(),
                visit == null ? null : visit.handledBy(),
                visit == null ? 0 : visit.sameContent(),
                now.documents.stream()
                        .map(each -> new ReceptionState.Receipt(each.receiptNumber(), each.items()))
                        .toList(),
                List.copyOf(now.petitions),
                answer == null ? null : answer.handling(),
                answer == null ? null : answer.body(),
                answer == null ? null : answer.documentNumber(),
                now.answeredAt,
                answer != null && answer.late(),
                now.conclusion == null ? null : now.conclusion.documentNumber(),
                now.refusedAt,
                refusal == null ? null : refusal.ground(),
                refusal == null ? null : refusal.reason(),
                now.noticeNumber,
                List.copyOf(now.results),
                duties,
                duties.stream().findFirst().map(DutyState::dueAt).orElse(null),
                duties.stream().anyMatch(DutyState::late),
                duties.stream().mapToInt(DutyState::workingDaysLate).max().orElse(0),
                now.confidential(),
                now.irregularities.stream().map(Enum::name).toList(),
                now.units(),
                version,
                now.visitors(),
                visit == null ? null : visit.summary(),
                visit == null ? null : visit.request(),
                now.conclusion == null ? null : now.conclusion.conclusion(),
                openedAt);
    }
}
