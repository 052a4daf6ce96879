package org.dossierledger.command.eventlog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which places are taken, by what is stored and by who came earlier in the group. True while the lock is held. */
public final class Taken {

    private final Map<String, Long> lastSequenceNumbers;
    private final Set<String> eventIds;

    private Taken(Map<String, Long> lastSequenceNumbers, Set<String> eventIds) {
        this.lastSequenceNumbers = lastSequenceNumbers;
        this.eventIds = eventIds;
    }

    public static Taken of(Connection connection, List<NewEvent> events) throws SQLException {
        return new Taken(EventTable.lastSequenceNumbers(connection, events), EventTable.stored(connection, events));
    }

    /** Takes the places for these events, all of them, or says why not. */
    public Optional<SequenceTaken> claim(List<NewEvent> events) {
        var last = new HashMap<String, Long>();
        var ids = new HashSet<String>();
        for (var event : events) {
            var before = last.getOrDefault(event.stream(), lastSequenceNumbers.getOrDefault(event.stream(), -1L));
            if (event.sequenceNumber() <= before) {
                return Optional.of(new SequenceTaken(
                        event.stream(),
                        "sequence number " + event.sequenceNumber() + " of stream " + event.stream() + " is taken"));
            }
            if (eventIds.contains(event.eventId()) || !ids.add(event.eventId())) {
                return Optional.of(
                        new SequenceTaken(event.stream(), "event " + event.eventId() + " is stored already"));
            }
            last.put(event.stream(), event.sequenceNumber());
        }
        lastSequenceNumbers.putAll(last);
        eventIds.addAll(ids);
        return Optional.empty();
    }
}
