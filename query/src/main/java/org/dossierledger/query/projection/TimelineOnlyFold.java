package org.dossierledger.query.projection;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dossierledger.shared.event.LedgerEvent;

/** Streams that stand beside others, such as looks at confidential petitions: lines of the timeline, and nothing else. */
public final class TimelineOnlyFold implements StreamFold {

    private final List<Class<? extends LedgerEvent>> families;

    public TimelineOnlyFold(List<Class<? extends LedgerEvent>> families) {
        this.families = List.copyOf(families);
    }

    @Override
    public boolean takes(Class<? extends LedgerEvent> first) {
        return families.stream().anyMatch(family -> family.isAssignableFrom(first));
    }

    @Override
    public StreamHistory begin() {
        return new Last();
    }

    @Override
    public Set<String> kinds() {
        return Set.of();
    }

    @Override
    public List<ReadTable> tables() {
        return List.of();
    }

    @Override
    public ReadTable late() {
        return null;
    }

    @Override
    public List<String> scripts() {
        return List.of();
    }

    @Override
    public void write(Map<String, StreamHistory> histories, Rows rows) {
        // who and when stand on the timeline
    }

    private static final class Last implements StreamHistory {

        private Fact last;

        @Override
        public void add(Fact fact) {
            last = fact;
        }

        @Override
        public Fact last() {
            return last;
        }

        @Override
        public int size() {
            return 1;
        }

        @Override
        public List<Obligation> obligations(Instant at) {
            return List.of();
        }
    }
}
