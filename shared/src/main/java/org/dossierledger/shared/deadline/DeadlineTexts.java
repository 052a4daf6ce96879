package org.dossierledger.shared.deadline;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words for deadlines in Vietnamese (default) or English; every visible one is in {@code deadline_*.properties}. */
public final class DeadlineTexts {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int MINUTES_AN_HOUR = 60;

    private final ResourceBundle bundle;

    public DeadlineTexts(Locale locale) {
        var language = locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? locale : Locale.forLanguageTag("vi");
        bundle = ResourceBundle.getBundle(
                "org.dossierledger.shared.deadline.deadline",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Why a day counts or not, for a reader. */
    public String reason(Day day, LengthUnit unit) {
        var why = reason(day.reason(), day.swap());
        if (!day.counted()) {
            return why;
        }
        var key = unit == LengthUnit.WORKING_HOURS ? "counted.hours" : "counted.days";
        var number = unit == LengthUnit.WORKING_HOURS ? duration(day.number()) : String.valueOf(day.number());
        return day.reason().equals("working-day") ? text(key, number) : text(key + ".although", number, why);
    }

    /** A public holiday that only a local calendar knows keeps the name it has there. */
    private String reason(String code, LocalDate swap) {
        var dot = code.indexOf('.');
        if (dot > 0) {
            var name = code.substring(dot + 1);
            return text("reason." + code.substring(0, dot), has("name." + name) ? text("name." + name) : name);
        }
        return text("reason." + code, swap == null ? "" : date(swap));
    }

    public String clock(String id) {
        return has("clock." + id) ? text("clock." + id) : id;
    }

    public String length(Length length) {
        return length.amount() + " " + text("unit." + length.unit().code());
    }

    /** @param name of a {@link PausePolicy}, or of another reading of the law */
    public String policy(String name) {
        return has("policy." + name) ? text("policy." + name) : name;
    }

    /** Weekday and date. */
    public String day(LocalDate date) {
        return text("weekday." + date.getDayOfWeek().getValue()) + " " + date(date);
    }

    /** A sentence or word of the message file with its places filled in. */
    public String text(String key, Object... places) {
        return new MessageFormat(bundle.getString(key), bundle.getLocale())
                .format(Arrays.stream(places).map(String::valueOf).toArray());
    }

    /** Hours and minutes. */
    public String duration(int minutes) {
        var rest = minutes % MINUTES_AN_HOUR;
        return rest == 0
                ? text("duration.hours", minutes / MINUTES_AN_HOUR)
                : text("duration", minutes / MINUTES_AN_HOUR, rest);
    }

    private boolean has(String key) {
        return bundle.containsKey(key);
    }

    private static String date(LocalDate date) {
        return DATE.format(date);
    }
}
