package org.dossierledger.query.projection;

import java.time.Instant;
import java.util.List;

/** One stream as its events tell it: a pure fold, used alike live, by a rebuild and by questions about the past. */
public interface StreamHistory {

    /**
     * The next event of the stream, in its order. Without who did it ({@link Fact#anonymous()}) when the tables are
     * written.
     *
     * @throws RuntimeException when the event makes no sense; the history stays as it was
     */
    void add(Fact fact);

    /** Null before the first. */
    Fact last();

    /** How many facts it holds in memory. */
    int size();

    /** What was to be done by when at that moment, as far as the facts tell: late or not yet. Nothing once it ended. */
    List<Obligation> obligations(Instant at);
}
