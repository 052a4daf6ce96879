package org.dossierledger.query.projection;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.dossierledger.shared.dossier.DossierEvent;
import org.dossierledger.shared.event.EventJson;
import org.dossierledger.shared.event.Evidence;
import org.dossierledger.shared.event.LedgerEvent;
import org.dossierledger.shared.event.Provenance;
import org.dossierledger.shared.event.StoredEvent;
import org.dossierledger.shared.inspection.InspectionEvent;
import org.dossierledger.shared.inspection.RecommendationEvent;
import org.dossierledger.shared.petition.PetitionEvent;
import org.dossierledger.shared.reception.ReceptionEvent;

/** Writes events into the log of a test, each where it belongs, as the command side would have. */
public final class TestLog {

    private final DataSource database;
    private final Map<String, Long> sequences = new HashMap<>();
    private long index;

    public TestLog(DataSource database) {
        this.database = database;
    }

    /** An event that is about to be recorded. */
    public record Draft(String eventId, LedgerEvent event, Instant occurredAt, Instant recordedAt, String actor) {

        public static Draft of(LedgerEvent event, Instant occurredAt, Instant recordedAt) {
            return new Draft(UUID.randomUUID().toString(), event, occurredAt, recordedAt, "canbo.datdai");
        }
    }

    public long head() {
        return index;
    }

    /** Recorded when it happened; answers the event's id. */
    public String append(LedgerEvent event, Instant at) {
        return append(event, at, at);
    }

    public String append(LedgerEvent event, Instant occurredAt, Instant recordedAt) {
        var draft = Draft.of(event, occurredAt, recordedAt);
        append(List.of(draft));
        return draft.eventId();
    }

    public List<StoredEvent> append(List<Draft> drafts) {
        var stored = new ArrayList<StoredEvent>();
        for (var draft : drafts) {
            var stream = streamOf(draft.event());
            var sequence = sequences.merge(stream, 1L, Long::sum) - 1;
            stored.add(stored(draft, stream, sequence, ++index));
        }
        insert(stored);
        return stored;
    }

    private static StoredEvent stored(Draft draft, String stream, long sequence, long index) {
        var by = Provenance.by(
                draft.actor(), "HANDLER", "H98.04.01", UUID.randomUUID().toString(), "web");
        var claimed = draft.occurredAt().equals(draft.recordedAt())
                ? by
                : by.claimedAt(draft.occurredAt(), Evidence.BACK_ENTERED);
        return new StoredEvent(
                index,
                draft.eventId(),
                stream,
                sequence,
                draft.event().getClass().getSimpleName(),
                "1",
                draft.recordedAt(),
                EventJson.MAPPER.writeValueAsBytes(draft.event()),
                EventJson.MAPPER.writeValueAsBytes(claimed.asMap()));
    }

    static String streamOf(LedgerEvent event) {
        if (event instanceof DossierEvent of) {
            return of.dossierId().value();
        }
        if (event instanceof InspectionEvent of) {
            return of.inspectionId().value();
        }
        if (event instanceof RecommendationEvent of) {
            return of.recommendationId().value();
        }
        return event instanceof PetitionEvent of
                ? of.petitionId().value()
                : ((ReceptionEvent) event).receptionId().value();
    }

    public void insert(List<StoredEvent> events) {
        try (var connection = database.getConnection();
                var insert =
                        connection.prepareStatement("insert into log.event_log values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            connection.setAutoCommit(false);
            for (var event : events) {
                insert.setLong(1, event.globalIndex());
                insert.setString(2, event.stream());
                insert.setLong(3, event.sequenceNumber());
                insert.setString(4, event.eventId());
                insert.setString(5, event.type());
                insert.setString(6, event.revision());
                insert.setTimestamp(7, Timestamp.from(event.recordedAt()));
                insert.setBytes(8, event.payload());
                insert.setBytes(9, event.metadata());
                insert.addBatch();
            }
            insert.executeBatch();
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
