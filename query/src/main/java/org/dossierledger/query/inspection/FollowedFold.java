package org.dossierledger.query.inspection;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.dossierledger.query.projection.CopyText;
import org.dossierledger.query.projection.LateTable;
import org.dossierledger.query.projection.ReadTable;
import org.dossierledger.query.projection.Rows;
import org.dossierledger.query.projection.StreamFold;
import org.dossierledger.query.projection.StreamHistory;
import org.dossierledger.shared.event.LedgerEvent;

/** What a stream of this feature becomes: a line of its register, and stretches of what is owed for the late list. */
abstract class FollowedFold<S extends Followed> implements StreamFold {

    private final String kind;
    private final Class<? extends LedgerEvent> family;
    private final Class<? extends LedgerEvent> first;
    private final Supplier<S> nothing;
    private final Instant asOf;
    private final ReadTable register;
    private final ReadTable late;

    /**
     * @param columns of the register
     * @param nothing where a stream stands before its {@code first} event
     * @param asOf business time of which the line of the register tells
     */
    FollowedFold(
            String kind,
            String columns,
            Class<? extends LedgerEvent> family,
            Class<? extends LedgerEvent> first,
            Supplier<S> nothing,
            Instant asOf) {
        this.kind = kind;
        this.family = family;
        this.first = first;
        this.nothing = nothing;
        this.asOf = asOf;
        this.register = new ReadTable(kind + "_register", columns);
        this.late = LateTable.named(kind + "_late");
    }

    /** The line of the register. */
    abstract void line(CopyText row, String id, S now, long lastIndex);

    Class<? extends LedgerEvent> family() {
        return family;
    }

    @Override
    public boolean takes(Class<? extends LedgerEvent> event) {
        return event == first;
    }

    @Override
    public FollowedHistory<S> begin() {
        return new FollowedHistory<>(kind, family, nothing);
    }

    @Override
    public Set<String> kinds() {
        return Set.of(kind);
    }

    @Override
    public List<ReadTable> tables() {
        return List.of(register, late);
    }

    @Override
    public ReadTable late() {
        return late;
    }

    @Override
    @SuppressWarnings("unchecked") // all of them begun here
    public void write(Map<String, StreamHistory> histories, Rows rows) {
        histories.forEach((id, each) -> {
            var history = (FollowedHistory<S>) each;
            var now = history.at(asOf);
            if (!now.begun()) {
                return;
            }
            line(rows.of(register), id, now, history.last().globalIndex());
            LateTable.write(rows.of(late), id, kind, now.code(), null, false, history.stretchesEverBelieved());
        });
    }
}
