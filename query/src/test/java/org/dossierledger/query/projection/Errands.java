package org.dossierledger.query.projection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dossierledger.shared.dossier.DossierEvent.DossierReceived;
import org.dossierledger.shared.dossier.DossierEvent.DossierResolved;
import org.dossierledger.shared.dossier.DossierEvent.DossierSubmitted;
import org.dossierledger.shared.dossier.SampleDossiers;
import org.dossierledger.shared.event.LedgerEvent;

/**
 * A second kind of stream, for tests: it begins with a submission and has two duties from then on, to be answered (by a
 * receipt) and to be decided (by a resolution), both by the same day.
 */
public final class Errands implements StreamFold {

    public static final String KIND = "errand";

    private static final ReadTable LATE = LateTable.named("errand_late");
    private static final String UNIT = SampleDossiers.CENTRE.value();

    private enum Duty {
        ANSWER(DossierReceived.class, "2026-11-18"),
        DECISION(DossierResolved.class, "2026-11-18");

        private final Class<? extends LedgerEvent> doneBy;
        private final Instant due;

        Duty(Class<? extends LedgerEvent> doneBy, String day) {
            this.doneBy = doneBy;
            this.due = SampleDossiers.endOf(day);
        }
    }

    @Override
    public boolean takes(Class<? extends LedgerEvent> first) {
        return first == DossierSubmitted.class;
    }

    @Override
    public StreamHistory begin() {
        return new Errand();
    }

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    @Override
    public List<ReadTable> tables() {
        return List.of(LATE);
    }

    @Override
    public ReadTable late() {
        return LATE;
    }

    @Override
    public List<String> scripts() {
        return List.of("V900__errand.sql");
    }

    @Override
    public void write(Map<String, StreamHistory> histories, Rows rows) {
        histories.forEach((id, history) ->
                LateTable.write(rows.of(LATE), id, KIND, null, null, false, ((Errand) history).beliefs.worthKeeping()));
    }

    private static final class Errand implements StreamHistory {

        private final List<Fact> facts = new ArrayList<>();
        private final Beliefs beliefs = new Beliefs();

        @Override
        public void add(Fact fact) {
            facts.add(fact);
            beliefs.believe(Arrays.stream(Duty.values()).map(this::stretch).toList(), fact.recordedAt());
        }

        private Stretch stretch(Duty duty) {
            return Stretch.of(
                    facts.get(0).occurredAt(),
                    doneAt(duty),
                    duty.due,
                    duty.due,
                    duty.name(),
                    SampleDossiers.CENTRE,
                    null,
                    Set.of(UNIT));
        }

        private Instant doneAt(Duty duty) {
            return facts.stream()
                    .filter(fact -> duty.doneBy.isInstance(fact.event()))
                    .map(Fact::occurredAt)
                    .findFirst()
                    .orElse(Instant.MAX);
        }

        @Override
        public Fact last() {
            return facts.get(facts.size() - 1);
        }

        @Override
        public int size() {
            return facts.size();
        }

        @Override
        public List<Obligation> obligations(Instant at) {
            return Arrays.stream(Duty.values())
                    .filter(duty -> !facts.get(0).occurredAt().isAfter(at)
                            && doneAt(duty).isAfter(at))
                    .map(duty -> new Obligation(
                            KIND, duty.name(), null, UNIT, null, null, duty.due, duty.due, Set.of(UNIT), false))
                    .toList();
        }
    }
}
