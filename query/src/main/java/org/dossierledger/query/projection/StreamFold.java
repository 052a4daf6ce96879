package org.dossierledger.query.projection;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dossierledger.query.scope.Lives;
import org.dossierledger.shared.event.LedgerEvent;

/**
 * What one kind of stream becomes: a history, and rows in tables of its own. Timelines and the late list are the same
 * for every kind; everything else about a kind is behind this.
 */
public interface StreamFold {

    /** Whether a stream that begins with such an event is of this kind. It stays so, whatever follows. */
    boolean takes(Class<? extends LedgerEvent> first);

    /** The history of a stream before its first event. */
    StreamHistory begin();

    /** What the streams may be called on a late list, such as {@code dossier}. */
    Set<String> kinds();

    /** Every table of this kind, the late table too. Each has a column {@code id} with the stream. */
    List<ReadTable> tables();

    /** What is counted of the rows of its tables. */
    default List<SumTable> sums() {
        return List.of();
    }

    /** Where its stretches stand, see {@link LateTable}; null where nothing is ever due. */
    ReadTable late();

    /** Whose the records are and when they lived; null where nobody is let look at some of the kind by their time. */
    default Lives lives() {
        return null;
    }

    /** The migrations under {@code db/read} that make the tables and their indexes and empty none. */
    List<String> scripts();

    /** @param histories by stream; all of them begun by this fold */
    void write(Map<String, StreamHistory> histories, Rows rows);

    /** Who did it where, for the timeline. */
    default Act act(Fact fact) {
        return new Act(fact.by().actor(), fact.by().unit(), null);
    }

    /**
     * @param actor account name, or whom another system names
     * @param unit code of the unit, as text
     * @param document SHA-256 of the document that came with it, or null
     */
    record Act(String actor, String unit, String document) {}
}
