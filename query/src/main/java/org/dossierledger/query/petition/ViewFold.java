package org.dossierledger.query.petition;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dossierledger.query.projection.Fact;
import org.dossierledger.query.projection.Obligation;
import org.dossierledger.query.projection.ReadTable;
import org.dossierledger.query.projection.Rows;
import org.dossierledger.query.projection.StreamFold;
import org.dossierledger.query.projection.StreamHistory;
import org.dossierledger.shared.event.LedgerEvent;
import org.dossierledger.shared.petition.ViewEvent;

/** Looks at confidential petitions: lines of the timeline table, and nothing else. */
public final class ViewFold implements StreamFold {

    @Override
    public boolean takes(Class<? extends LedgerEvent> first) {
        return ViewEvent.class.isAssignableFrom(first);
    }

    @Override
    public StreamHistory begin() {
        return new Views();
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
        // who looked stands on the timeline
    }

    private static final class Views implements StreamHistory {

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
