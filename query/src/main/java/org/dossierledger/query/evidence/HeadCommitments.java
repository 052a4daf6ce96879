package org.dossierledger.query.evidence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dossierledger.shared.event.EventJson;
import org.dossierledger.shared.evidence.EvidenceEvent;
import org.dossierledger.shared.evidence.EvidenceEvent.StreamHeadsCommitted;
import org.dossierledger.shared.evidence.GrowingHeads;
import org.dossierledger.shared.tlog.Base64Text;
import tools.jackson.core.JacksonException;

/** What was committed about the streams; each is about events before its own, so all are read before the log is. */
final class HeadCommitments {

    private static final int FETCH = 1_000;

    private final Findings findings;
    private final List<Commitment> bySize = new ArrayList<>();
    private int next;

    private record Commitment(long globalIndex, String eventId, StreamHeadsCommitted heads) {}

    HeadCommitments(Connection connection, Findings findings) throws SQLException {
        this.findings = findings;
        try (var query = connection.prepareStatement("""
                select global_index, event_id, payload from log.event_log
                where stream = ? and type = ? and octet_length(payload) < 10000 and global_index > 0""")) {
            query.setFetchSize(FETCH);
            query.setString(1, EvidenceEvent.HEADS);
            query.setString(2, StreamHeadsCommitted.class.getSimpleName());
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    add(rows.getLong(1), rows.getString(2), rows.getBytes(3));
                }
            }
        }
        bySize.sort(Comparator.comparingLong(each -> each.heads.size()));
    }

    private void add(long globalIndex, String eventId, byte[] payload) {
        try {
            var heads = EventJson.MAPPER.readValue(payload, StreamHeadsCommitted.class);
            if (heads.size() > 0 && heads.size() < globalIndex) {
                bySize.add(new Commitment(globalIndex, eventId, heads));
                return;
            }
        } catch (JacksonException e) {
            // told below
        }
        findings.add(Difference.of(
                DifferenceKind.wrongStreamHeads, globalIndex, eventId, EvidenceEvent.HEADS, "headsUnreadable"));
    }

    /** How many events the next one is about. */
    long next() {
        return next < bySize.size() ? bySize.get(next).heads.size() : Long.MAX_VALUE;
    }

    /** @param actual the heads of that many events */
    void check(GrowingHeads actual) {
        var root = Base64Text.encode(actual.root());
        for (var size = next(); next() == size && next < bySize.size(); next++) {
            var each = bySize.get(next);
            if (!root.equals(each.heads.root()) || actual.streams() != each.heads.streams()) {
                findings.add(Difference.of(
                        DifferenceKind.wrongStreamHeads,
                        each.globalIndex,
                        each.eventId,
                        EvidenceEvent.HEADS,
                        "heads",
                        each.heads.streams(),
                        each.heads.root(),
                        actual.streams(),
                        root));
            }
        }
    }
}
