package org.dossierledger.query.mining;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.dossierledger.shared.deadline.Moment;

/** Times as both formats want them: ISO 8601 with seconds, at the offset of Asia/Ho_Chi_Minh. */
final class Times {

    private Times() {}

    static String of(Instant at) {
        return at.equals(Instant.EPOCH)
                ? "1970-01-01T00:00:00Z" // no time of ours: what the formats write for always
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(Moment.local(at));
    }
}
