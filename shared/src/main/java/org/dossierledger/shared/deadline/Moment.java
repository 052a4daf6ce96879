package org.dossierledger.shared.deadline;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.dossierledger.shared.InvalidField;

/**
 * Reads times as people write them on the command line and over HTTP: an ISO 8601 instant or offset time, a local time
 * (then in Asia/Ho_Chi_Minh), or a plain date.
 */
public final class Moment {

    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final LocalTime LAST = LocalTime.MAX.truncatedTo(ChronoUnit.MICROS);

    /** Years of four digits: anything else is a slip, and would not survive a database column. */
    private static final Instant FIRST =
            LocalDate.of(1, 1, 2).atStartOfDay(ZONE).toInstant();

    private static final Instant END =
            LocalDate.of(9999, 12, 31).atTime(LAST).atZone(ZONE).toInstant();

    private Moment() {}

    /**
     * A plain date means the end of that day.
     *
     * @throws MomentMalformed when it is no time
     */
    public static Instant asOf(String text) {
        return isPlainDate(text) ? endOf(date(text)) : exact(text);
    }

    /**
     * A plain date means the first instant of that day: when something happened on a day, hour unknown.
     *
     * @throws MomentMalformed when it is no time
     */
    public static Instant startOf(String text) {
        return isPlainDate(text) ? date(text).atStartOfDay(ZONE).toInstant() : exact(text);
    }

    /** The last microsecond of the day in Asia/Ho_Chi_Minh: what a log with microseconds can hold. */
    public static Instant endOf(LocalDate date) {
        return date.atTime(LAST).atZone(ZONE).toInstant();
    }

    /** The day in Asia/Ho_Chi_Minh, which late in the evening in UTC is already the next one. */
    public static LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** ISO 8601 with the offset of Asia/Ho_Chi_Minh. */
    public static OffsetDateTime local(Instant instant) {
        return instant.atZone(ZONE).toOffsetDateTime();
    }

    private static boolean isPlainDate(String text) {
        return text != null && !text.contains("T");
    }

    private static LocalDate date(String text) {
        try {
            return inOurCalendar(LocalDate.parse(text), text);
        } catch (DateTimeException e) {
            throw new MomentMalformed(text);
        }
    }

    private static Instant exact(String text) {
        try {
            var parsed = DateTimeFormatter.ISO_DATE_TIME.parseBest(
                    String.valueOf(text), OffsetDateTime::from, LocalDateTime::from);
            var instant = parsed instanceof OffsetDateTime offset
                    ? offset.toInstant()
                    : LocalDateTime.from(parsed).atZone(ZONE).toInstant();
            inOurCalendar(dateOf(instant), text);
            return instant;
        } catch (DateTimeException e) {
            throw new MomentMalformed(String.valueOf(text));
        }
    }

    /** @throws InvalidField when the year is not of our calendar; null is taken */
    public static void check(String field, Instant instant) {
        if (instant != null && (instant.isBefore(FIRST) || instant.isAfter(END))) {
            throw new InvalidField(field, "impossibleTime");
        }
    }

    /** @throws InvalidField when the year is not of our calendar; null is taken */
    public static void check(String field, LocalDate date) {
        if (date != null && (date.getYear() < 1 || date.getYear() > 9998)) {
            throw new InvalidField(field, "impossibleTime");
        }
    }

    private static LocalDate inOurCalendar(LocalDate date, String text) {
        if (endOf(date).isBefore(FIRST) || endOf(date).isAfter(END)) {
            throw new MomentMalformed(text);
        }
        return date;
    }
}
