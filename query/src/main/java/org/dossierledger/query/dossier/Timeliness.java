package org.dossierledger.query.dossier;

import java.time.Instant;
import org.dossierledger.shared.deadline.Moment;

/** How a dossier stands, or ended, against the date that was promised. Days are those of Asia/Ho_Chi_Minh. */
public enum Timeliness {
    /** Đang giải quyết, trong hạn: also while the clock stands still, and where nothing is due. */
    OPEN,
    /** Đang giải quyết, quá hạn. */
    OPEN_LATE,
    /** Trước hạn: on an earlier day than it was due. */
    EARLY,
    /** Đúng hạn: on the day on which it was due, and no later. */
    ON_TIME,
    /** Quá hạn. */
    LATE,
    /** Ended, and nobody knows when it was due: another system's dossier. */
    UNDATED;

    public boolean open() {
        return this == OPEN || this == OPEN_LATE;
    }

    static Timeliness ended(Instant end, Instant due, boolean late) {
        if (late) {
            return LATE;
        }
        return due == null ? UNDATED : Moment.dateOf(end).isBefore(Moment.dateOf(due)) ? EARLY : ON_TIME;
    }
}
