package org.dossierledger.app.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Map;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.deadline.Moment;

/** A date in three fields and a time beside it, such as 09:10; Asia/Ho_Chi_Minh. */
public record MomentParts(DateParts date, String time) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("H:mm").withResolverStyle(ResolverStyle.STRICT);
    private static final LocalTime CLOSING = LocalTime.of(17, 0);

    /** Out of {@code NAME.day}, {@code NAME.month}, {@code NAME.year}, {@code NAME.time}. */
    static MomentParts of(Map<String, String> parameters, String name) {
        return new MomentParts(
                DateParts.of(parameters, name),
                parameters.getOrDefault(name + ".time", "").strip());
    }

    public boolean empty() {
        return date.empty() && time.isEmpty();
    }

    /** @throws InvalidField when it is no moment; null when nothing is given; without a time: when offices close */
    Instant at(String field) {
        if (empty()) {
            return null;
        }
        var day = date.date(field);
        if (day == null) {
            throw new InvalidField(field, "impossibleTime");
        }
        try {
            var at = time.isEmpty() ? CLOSING : LocalTime.parse(time, TIME);
            return day.atTime(at).atZone(Moment.ZONE).toInstant();
        } catch (DateTimeException e) {
            throw new InvalidField(field, "impossibleTime");
        }
    }

    /** For what has happened: without a time on the day of {@code now}, it is now. */
    Instant past(String field, Instant now) {
        var at = at(field);
        return at != null
                        && time.isEmpty()
                        && at.isAfter(now)
                        && Moment.dateOf(at).equals(Moment.dateOf(now))
                ? now
                : at;
    }
}
