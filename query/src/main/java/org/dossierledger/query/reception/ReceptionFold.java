package org.dossierledger.query.reception;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dossierledger.query.person.NameTokens;
import org.dossierledger.query.projection.CopyText;
import org.dossierledger.query.projection.LateTable;
import org.dossierledger.query.projection.ReadTable;
import org.dossierledger.query.projection.Rows;
import org.dossierledger.query.projection.StreamFold;
import org.dossierledger.query.projection.StreamHistory;
import org.dossierledger.query.scope.Lives;
import org.dossierledger.shared.event.Evidence;
import org.dossierledger.shared.event.LedgerEvent;
import org.dossierledger.shared.reception.ReceptionEvent.CitizensReceived;
import org.dossierledger.shared.reception.ReceptionEvent.ReceptionRefused;
import org.dossierledger.shared.reception.ReceptionEvent.ReceptionScheduled;
import org.dossierledger.shared.sealing.Sealed;

/** What a visit becomes: a line of the register, and stretches of what is owed to the visitor for the late list. */
public final class ReceptionFold implements StreamFold {

    static final String KIND = "reception";

    private static final ReadTable REGISTER = new ReadTable(
            "reception_register",
            "id, code, unit, units, mode, presiding, online, received_at, scheduled_for, people, representatives,"
                    + " repeated, kind, competent, handled_by, same_content, handling, body, document_number,"
                    + " answered_at, answered_late, concluded, refused_at, refusal_ground, petitions, petition_kinds,"
                    + " last_result, next_duty, next_due, irregularities, evidence, name_tokens, opened_at, last_index");
    private static final ReadTable LATE = LateTable.named("reception_late");
    private static final Set<Class<?>> OPENING =
            Set.of(ReceptionScheduled.class, CitizensReceived.class, ReceptionRefused.class);

    private final NameTokens names;
    private final Instant asOf;

    public ReceptionFold(NameTokens names) {
        this(names, Instant.MAX);
    }

    private ReceptionFold(NameTokens names, Instant asOf) {
        this.names = names;
        this.asOf = asOf;
    }

    /** For {@link org.dossierledger.query.projection.TablesThen}: as visits stood at an instant, and nobody's name. */
    public static ReceptionFold asOf(Instant asOf) {
        return new ReceptionFold(NameTokens.NONE, asOf);
    }

    @Override
    public boolean takes(Class<? extends LedgerEvent> first) {
        return OPENING.contains(first);
    }

    @Override
    public StreamHistory begin() {
        return new ReceptionHistory();
    }

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    @Override
    public List<ReadTable> tables() {
        return List.of(REGISTER, LATE);
    }

    @Override
    public ReadTable late() {
        return LATE;
    }

    @Override
    public Lives lives() {
        return Lives.RECEPTIONS;
    }

    @Override
    public List<String> scripts() {
        return List.of("V008__reception.sql");
    }

    @Override
    public void write(Map<String, StreamHistory> histories, Rows rows) {
        var now = new LinkedHashMap<String, ReceptionStanding>();
        histories.forEach((id, history) -> {
            var standing = ((ReceptionHistory) history).at(asOf);
            if (standing.stage() != null) {
                now.put(id, standing);
            }
        });
        var people =
                now.values().stream().flatMap(each -> each.people().stream()).toList();
        var tokens = people.isEmpty() ? Map.<Sealed, Set<Long>>of() : names.ofAll(people);
        now.forEach((id, standing) -> {
            var history = (ReceptionHistory) histories.get(id);
            var named = new HashSet<Long>();
            standing.people().forEach(person -> named.addAll(tokens.getOrDefault(person, Set.of())));
            register(rows.of(REGISTER), id, history, standing, named);
            LateTable.write(
                    rows.of(LATE),
                    id,
                    KIND,
                    standing.code(),
                    null,
                    standing.confidential(),
                    history.stretchesEverBelieved());
        });
    }

    private static void register(
            CopyText rows, String id, ReceptionHistory history, ReceptionStanding now, Set<Long> names) {
        var visit = now.visit;
        var answer = now.answer;
        var next = now.duties.next();
        rows.column(id)
                .column(now.code())
                .column(now.unit())
                .array(now.units())
                .column(now.mode())
                .column(visit == null ? null : visit.presiding())
                .column(now.online())
                .column(now.receivedAt)
                .column(now.session == null ? null : now.session.sessionAt())
                .column(visit == null ? now.visitors().size() : visit.people())
                .column(visit == null ? 0 : visit.representatives())
                .column(visit != null && visit.repeated())
                .column(visit == null ? null : visit.kind())
                .column(visit == null ? null : visit.competent())
                .column(visit == null ? null : visit.handledBy())
                .column(visit == null ? 0 : visit.sameContent())
                .column(answer == null ? null : answer.handling())
                .column(answer == null ? null : answer.body())
                .column(answer == null ? null : answer.documentNumber())
                .column(now.answeredAt)
                .column(answer != null && answer.late())
                .column(now.conclusion != null)
                .column(now.refusedAt)
                .column(now.refusal == null ? null : now.refusal.ground())
                .array(now.petitions.stream().map(TakenUp::petition).toList())
                .array(now.petitions.stream().map(TakenUp::kind).toList())
                .column(now.results.isEmpty() ? null : now.results.get(now.results.size() - 1))
                .column(next == null ? null : next.getKey())
                .column(next == null ? null : next.getValue().inForce())
                .array(now.irregularities)
                .column(Evidence.SYSTEM)
                .array(names)
                .column(history.openedAt())
                .column(history.last().globalIndex())
                .endRow();
    }
}
