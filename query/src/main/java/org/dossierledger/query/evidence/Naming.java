package org.dossierledger.query.evidence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dossierledger.query.evidence.Diagnosis.Place;
import org.dossierledger.shared.evidence.EventRecord;
import org.dossierledger.shared.tlog.EvidenceMalformed;

/** Says what happened at the first place where an event is not the one that was sealed. */
final class Naming {

    private final Connection connection;
    private final OddRows rows;

    Naming(Connection connection) {
        this.connection = connection;
        this.rows = new OddRows(connection);
    }

    Difference name(Place place) throws SQLException {
        var sealed = sealed(place).orElse(null);
        var found = rows.at(place.globalIndex());
        if (found.isEmpty()) {
            return missing(place, sealed);
        }
        var actual = found.get(0);
        if (sealed == null) {
            return lost(place, actual);
        }
        return sealed.eventId().equals(actual.event().eventId())
                ? itself(place, sealed, actual)
                : other(place, sealed, actual);
    }

    /** The record that was sealed, when the bundle still holds it. */
    private Optional<EventRecord> sealed(Place place) throws SQLException {
        var leaf = place.globalIndex() - 1;
        var record = StoredParts.read(connection, leaf, leaf + 1).record(leaf);
        if (record == null || !Arrays.equals(LogRow.leafHash(record), place.leafHash())) {
            return Optional.empty();
        }
        try {
            return Optional.of(EventRecord.parse(record));
        } catch (EvidenceMalformed e) {
            return Optional.empty();
        }
    }

    private Difference missing(Place place, EventRecord sealed) throws SQLException {
        if (!any("select 1 from log.event_log where global_index > ? limit 1", place.globalIndex())) {
            return of(DifferenceKind.truncated, place, sealed, "truncated", place.globalIndex() - 1);
        }
        var elsewhere = sealed == null ? List.<LogRow>of() : rows.withId(sealed.eventId());
        return elsewhere.isEmpty()
                ? of(DifferenceKind.removed, place, sealed, "removed")
                : of(
                        DifferenceKind.reordered,
                        place,
                        sealed,
                        "elsewhere",
                        elsewhere.get(0).globalIndex());
    }

    /** What was sealed is known by its hash only. */
    private Difference lost(Place place, LogRow actual) throws SQLException {
        var next = rows.at(place.globalIndex() + 1);
        if (place.leafHash() != null && next.stream().anyMatch(row -> row.hasLeaf(place.leafHash()))) {
            return of(DifferenceKind.inserted, place, actual.event(), "lost");
        }
        var sealedAt = sealedElsewhere(actual, place);
        if (sealedAt == 0) {
            return of(DifferenceKind.alteredRecord, place, actual.event(), "lost");
        }
        return sealedAt == place.globalIndex() + 1
                ? of(DifferenceKind.removed, place, null, "lost")
                : of(DifferenceKind.reordered, place, actual.event(), "lost");
    }

    /** The event is here, but not as it was sealed; unless it is there as well and this is a second one. */
    private Difference itself(Place place, EventRecord sealed, LogRow actual) throws SQLException {
        return rows.withId(sealed.eventId()).stream().anyMatch(row -> row.hasLeaf(place.leafHash()))
                ? of(DifferenceKind.inserted, place, actual.event(), "inserted", sealed.eventId())
                : altered(place, sealed, actual.event());
    }

    private static Difference altered(Place place, EventRecord sealed, EventRecord actual) {
        var parts = new ArrayList<String>();
        differs(parts, "payload", Arrays.equals(sealed.payloadHash(), actual.payloadHash()));
        differs(parts, "metadata", Arrays.equals(sealed.metadataHash(), actual.metadataHash()));
        differs(parts, "eventId", sealed.eventId().equals(actual.eventId()));
        differs(parts, "stream", sealed.stream().equals(actual.stream()));
        differs(parts, "sequence", sealed.sequenceNumber() == actual.sequenceNumber());
        differs(parts, "type", sealed.type().equals(actual.type()));
        differs(parts, "revision", Objects.equals(sealed.revision(), actual.revision()));
        differs(parts, "recordedAt", sealed.recordedAt().equals(actual.recordedAt()));
        var kind = switch (parts.get(0)) {
            case "payload" -> DifferenceKind.alteredPayload;
            case "metadata" -> DifferenceKind.alteredMetadata;
            default -> DifferenceKind.alteredRecord;
        };
        return of(kind, place, sealed, "altered", String.join(", ", parts));
    }

    private static void differs(List<String> parts, String part, boolean same) {
        if (!same) {
            parts.add(part);
        }
    }

    private Difference other(Place place, EventRecord sealed, LogRow actual) throws SQLException {
        var found = actual.event();
        if (sameBut(sealed, found)) {
            return altered(place, sealed, found);
        }
        var elsewhere = rows.withId(sealed.eventId());
        var known = sealedElsewhere(actual, place) > 0;
        if (elsewhere.isEmpty()) {
            return !known && sealed.stream().equals(found.stream()) && sealed.sequenceNumber() == found.sequenceNumber()
                    ? altered(place, sealed, found)
                    : of(DifferenceKind.removed, place, sealed, "replaced", found.eventId());
        }
        var copies = found.eventId() == null ? 1 : rows.withId(found.eventId()).size();
        return known && copies == 1
                ? of(
                        DifferenceKind.reordered,
                        place,
                        sealed,
                        "elsewhere",
                        elsewhere.get(0).globalIndex())
                : of(DifferenceKind.inserted, place, found, "inserted", sealed.eventId());
    }

    /** All but the event's id is what was sealed. */
    private static boolean sameBut(EventRecord sealed, EventRecord found) {
        return sealed.stream().equals(found.stream())
                && sealed.sequenceNumber() == found.sequenceNumber()
                && Arrays.equals(sealed.payloadHash(), found.payloadHash())
                && Arrays.equals(sealed.metadataHash(), found.metadataHash());
    }

    private long sealedElsewhere(LogRow actual, Place place) throws SQLException {
        return new SealedPlaces(connection)
                .of(actual.event().eventId(), LogRow.leafHash(actual.record()), place.globalIndex());
    }

    private static Difference of(DifferenceKind kind, Place place, EventRecord event, String detail, Object... facts) {
        return Difference.of(
                kind,
                place.globalIndex(),
                event == null ? null : event.eventId(),
                event == null ? null : event.stream(),
                detail,
                facts);
    }

    private boolean any(String sql, long value) throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            query.setLong(1, value);
            try (var found = query.executeQuery()) {
                return found.next();
            }
        }
    }
}
