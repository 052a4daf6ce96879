package org.dossierledger.app.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.deadline.Moment;

/** A time in one field, as people write it: 16/11/2026, or 16/11/2026 08:30. */
final class WrittenTime {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d/M/uuuu H:mm").withResolverStyle(ResolverStyle.STRICT);

    private WrittenTime() {}

    /**
     * As commands take it; what is written so already stays.
     *
     * @param endOfDay what a date alone means: the end of that day, else its beginning
     */
    static String iso(String text, boolean endOfDay) {
        if (text.contains("T")) {
            return text;
        }
        try {
            if (text.contains(":")) {
                return LocalDateTime.parse(text, TIME)
                        .atZone(Moment.ZONE)
                        .toInstant()
                        .toString();
            }
            var date = LocalDate.parse(text, DATE);
            return (endOfDay
                            ? Moment.endOf(date)
                            : date.atStartOfDay(Moment.ZONE).toInstant())
                    .toString();
        } catch (DateTimeException e) {
            throw new InvalidField("value", "impossibleTime");
        }
    }
}
