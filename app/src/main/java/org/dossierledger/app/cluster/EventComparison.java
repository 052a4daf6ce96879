package org.dossierledger.app.cluster;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.dossierledger.command.eventlog.kurrentdb.Logged;
import org.dossierledger.query.evidence.Difference;
import org.dossierledger.query.evidence.DifferenceKind;
import org.dossierledger.shared.event.StoredEvent;

/** Whether what stands on the cluster is still the event that the copy has. */
final class EventComparison {

    private EventComparison() {}

    static boolean same(StoredEvent copied, Logged logged) {
        return logged.event() == null
                ? logged.stream().equals(copied.stream()) && logged.was(copied.eventId())
                : logged.event().eventId().equals(copied.eventId());
    }

    /** @param logged the {@link #same} event */
    static Optional<Difference> difference(StoredEvent copied, Logged logged) {
        var event = logged.event();
        if (event == null) {
            return Optional.of(difference(DifferenceKind.alteredMetadata, copied, "altered", logged.position()));
        }
        if (!Arrays.equals(event.payload(), copied.payload())) {
            var detail = blank(event.payload()) ? "redacted" : "altered";
            return Optional.of(difference(DifferenceKind.alteredPayload, copied, detail, logged.position()));
        }
        if (!Arrays.equals(event.metadata(), copied.metadata())) {
            return Optional.of(difference(DifferenceKind.alteredMetadata, copied, "altered", logged.position()));
        }
        var record = event.stream().equals(copied.stream())
                && event.sequenceNumber() == copied.sequenceNumber()
                && event.type().equals(copied.type())
                && Objects.equals(event.revision(), copied.revision())
                && event.recordedAt().equals(copied.recordedAt());
        return record
                ? Optional.empty()
                : Optional.of(difference(DifferenceKind.alteredRecord, copied, "altered", logged.position()));
    }

    /** As the server's own means of redaction leave it. */
    private static boolean blank(byte[] payload) {
        for (var each : payload) {
            if (each != (byte) 0xFF) {
                return false;
            }
        }
        return payload.length > 0;
    }

    /** @param detail key {@code difference.detail.cluster.…} */
    static Difference difference(DifferenceKind kind, StoredEvent copied, String detail, Object... facts) {
        return difference(kind, copied.globalIndex(), copied.eventId(), copied.stream(), detail, facts);
    }

    static Difference difference(
            DifferenceKind kind, long globalIndex, String eventId, String stream, String detail, Object... facts) {
        return new Difference(
                globalIndex,
                eventId,
                stream,
                kind,
                "difference.detail.cluster." + detail,
                Arrays.stream(facts).map(String::valueOf).toList());
    }
}
