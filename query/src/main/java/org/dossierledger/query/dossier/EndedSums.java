package org.dossierledger.query.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.dossierledger.query.projection.SumTable;
import org.dossierledger.shared.deadline.Moment;

/**
 * How many dossiers ended in each half of a month, of those that count so from their end on, as is believed now. Halves begin on
 * the 1st and on the 15th in Asia/Ho_Chi_Minh, as months and statutory periods do (Circular 01/2020/TT-VPCP).
 */
public final class EndedSums {

    /** Of an ended one in {@code read.dossier_life}, in the words of its indexes. */
    public static final String SO_FROM_ITS_END =
            "valid_from <= ended_at and valid_to = 'infinity' and known_to = 'infinity'";

    public static final String SETTLED = "ended_at is not null and " + SO_FROM_ITS_END;

    static final SumTable TABLE = new SumTable(
            "dossier_ended",
            "half, received_half, unit, procedure, channel, dated, timeliness, indicator",
            DossierRows.LIFE,
            half("ended_at") + ", " + half("received_at")
                    + ", unit, procedure, channel, due_at is not null, timeliness, indicator",
            SETTLED);

    private static final int SECOND_HALF = 15;

    private EndedSums() {}

    private static String half(String column) {
        return """
                (date_trunc('month', %1$s at time zone 'Asia/Ho_Chi_Minh')
                + case when extract(day from %1$s at time zone 'Asia/Ho_Chi_Minh') >= 15 then interval '14 days' \
                else interval '0' end) at time zone 'Asia/Ho_Chi_Minh'""".formatted(column);
    }

    /** The first instant of the half that holds it. */
    public static Instant begun(Instant at) {
        var day = Moment.dateOf(at);
        return startOf(day.withDayOfMonth(day.getDayOfMonth() < SECOND_HALF ? 1 : SECOND_HALF));
    }

    /** The first instant after the last half that has ended when it is {@code at}. */
    public static Instant over(Instant at) {
        return begun(at.plus(1, ChronoUnit.MICROS));
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(Moment.ZONE).toInstant();
    }
}
