package org.dossierledger.command.history;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Timestamps as real exports have them: ISO 8601 with T or a space, with an offset or without, fractions, a date alone;
 * and dd/MM/yyyy with or without a time. Strict: 31/02 is no date.
 */
final class ForeignTime {

    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("HH:mm")
            .optionalStart()
            .appendPattern(":ss")
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
            .optionalEnd()
            .optionalEnd()
            .toFormatter();
    private static final DateTimeFormatter ISO = dated("uuuu-MM-dd");
    private static final DateTimeFormatter VIETNAMESE = dated("dd/MM/uuuu");

    /** Years of four digits: others are a slip, and the read tables could not hold all of them. */
    private static final Instant EARLIEST = Instant.parse("0001-01-02T00:00:00Z");

    private static final Instant LATEST = Instant.parse("+10000-01-01T00:00:00Z");

    private ForeignTime() {}

    private static DateTimeFormatter dated(String date) {
        return new DateTimeFormatterBuilder()
                .appendPattern(date)
                .optionalStart()
                .appendLiteral(' ')
                .append(TIME)
                .optionalStart()
                .appendPattern("[XXXXX][XXXX][XX][X]")
                .optionalEnd()
                .optionalEnd()
                .toFormatter()
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /**
     * @param zone for times without an offset
     * @param endOfDay what a date alone means: its last moment, else its first
     * @return empty when it is no time
     */
    static Optional<Instant> parse(String text, ZoneId zone, boolean endOfDay) {
        return read(text, zone, endOfDay)
                .filter(time -> !time.isBefore(EARLIEST) && time.isBefore(LATEST))
                .map(time -> time.truncatedTo(ChronoUnit.MICROS));
    }

    private static Optional<Instant> read(String text, ZoneId zone, boolean endOfDay) {
        var plain = text.strip();
        var spaced = plain.length() > 10 && plain.charAt(10) == 'T'
                ? plain.substring(0, 10) + ' ' + plain.substring(11)
                : plain;
        // "2018-02-09 08:00:00 +07:00"
        var joined = spaced.replaceFirst("(\\d) ([+-]\\d)", "$1$2");
        try {
            var found = (plain.indexOf('/') > 0 ? VIETNAMESE : ISO)
                    .parseBest(joined, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            if (found instanceof OffsetDateTime offset) {
                return Optional.of(offset.toInstant());
            }
            if (found instanceof LocalDateTime local) {
                return Optional.of(local.atZone(zone).toInstant());
            }
            var date = (LocalDate) found;
            var time = endOfDay ? LocalTime.MAX.truncatedTo(ChronoUnit.MICROS) : LocalTime.MIN;
            return Optional.of(date.atTime(time).atZone(zone).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
