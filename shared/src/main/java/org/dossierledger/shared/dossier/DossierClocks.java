package org.dossierledger.shared.dossier;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Objects;
import org.dossierledger.shared.deadline.Deadline;

/**
 * The three clocks of a dossier as concluded at one moment.
 *
 * @param legal by the procedure's time and the law (clock K1)
 * @param promised the date on the receipt (ngày hẹn trả); null when none was given
 * @param kpi last instant that Decision 766/QĐ-TTg counts as on time; null when it can no longer be on time
 */
public record DossierClocks(Deadline legal, Instant promised, Instant kpi) {

    public DossierClocks {
        Objects.requireNonNull(legal, "legal");
    }

    /** What the applicant can hold the office to: the promise, or the law where nothing was promised. */
    @JsonIgnore
    public Instant due() {
        return promised == null ? legal.due() : promised;
    }
}
