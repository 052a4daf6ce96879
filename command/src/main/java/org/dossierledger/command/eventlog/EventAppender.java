package org.dossierledger.command.eventlog;

import java.util.List;

/** The end of the log, in whichever store it is. */
public interface EventAppender extends AutoCloseable {

    /**
     * Returns when the events are durable: all of them, or none.
     *
     * @throws SequenceTaken when a sequence number or event id is taken: nothing was written
     * @throws EventTooLarge when the store takes no event, or no append, of this size: nothing was written
     * @throws StreamsApart when the store cannot append to several streams at once: nothing was written
     * @throws IllegalArgumentException when the store cannot hold a value: nothing was written
     * @throws EventLogUnavailable when the store cannot be reached or does not write; in the worst case the outcome is
     *     unknown, but the same events may be sent again: they are never stored twice
     */
    void append(List<NewEvent> events);

    /**
     * For an import, which can be repeated: in the order given, as many together as the store takes. When it fails, what
     * stands before the failure is stored.
     *
     * @throws RuntimeException as {@link #append}
     */
    void appendInParts(List<NewEvent> events);

    /** Stores what is waiting, takes nothing more. */
    @Override
    void close();
}
