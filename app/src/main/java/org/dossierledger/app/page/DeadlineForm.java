package org.dossierledger.app.page;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.dossierledger.app.deadline.DeadlineQuestion;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.deadline.Moment;

/**
 * A question about a deadline as the page's form asks it, with dates in three fields; {@code start} in ISO 8601 is taken
 * as well, as over REST.
 */
record DeadlineForm(Map<String, String> given, List<String> pauses, List<String> payments) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("HH:mm");

    boolean empty() {
        return !given.containsKey("clock") && word("start").isEmpty();
    }

    /** The start as the form shows it again. */
    DateParts start() {
        if (word("start").isEmpty()) {
            return DateParts.of(given, "start");
        }
        var date = Moment.dateOf(Moment.asOf(iso()));
        return new DateParts(
                String.valueOf(date.getDayOfMonth()),
                String.valueOf(date.getMonthValue()),
                String.valueOf(date.getYear()));
    }

    String time() {
        var iso = iso();
        return word("start").isEmpty()
                ? word("time")
                : iso.contains("T") ? SHOWN.format(Moment.local(Moment.asOf(iso))) : "";
    }

    DateParts asked() {
        return DateParts.of(given, "asked");
    }

    DateParts complete() {
        return DateParts.of(given, "complete");
    }

    DeadlineQuestion question() {
        return new DeadlineQuestion(
                word("clock"),
                word("start").isEmpty() ? entered() : iso(),
                word("length"),
                word("unit"),
                supplements(),
                payments,
                word("extend"),
                word("policy"));
    }

    private String iso() {
        return word("start").replace(' ', 'T');
    }

    private String entered() {
        var date = DateParts.of(given, "start").date("start");
        if (date == null || word("time").isEmpty()) {
            return date == null ? null : date.toString();
        }
        try {
            return date.atTime(LocalTime.parse(word("time"), TIME)).toString();
        } catch (DateTimeException e) {
            throw new InvalidField("time", "impossibleTime");
        }
    }

    private List<String> supplements() {
        if (asked().empty() && complete().empty()) {
            return pauses;
        }
        return List.of(required(asked(), "asked") + "/" + required(complete(), "complete"));
    }

    private static String required(DateParts parts, String field) {
        if (parts.empty()) {
            throw new InvalidField(field, "required");
        }
        return parts.date(field).toString();
    }

    private String word(String name) {
        return given.getOrDefault(name, "").strip();
    }
}
