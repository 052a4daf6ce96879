package org.dossierledger.app.cli;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.dossierledger.shared.Refusal;
import org.dossierledger.shared.deadline.Moment;

/** The sentences of the command line in the language asked for; refusals have theirs in the files of their features. */
public final class Texts {

    static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private static final String OWN = "org.dossierledger.app.cli.cli";
    private static final List<String> FILES =
            List.of(OWN, "refusals", "messages", "org.dossierledger.shared.deadline.deadline");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final Locale language;

    public Texts(Locale language) {
        this.language = language;
    }

    public Locale language() {
        return language;
    }

    public String text(String key, Object... arguments) {
        var pattern = pattern(key);
        return pattern == null ? key : new MessageFormat(pattern, language).format(arguments);
    }

    public String refusal(Refusal refusal) {
        return text(
                refusal.messageKey(),
                refusal.arguments().stream().map(this::word).toArray());
    }

    /** Some arguments are words of the program themselves, such as what is wrong with a field. */
    private String word(Object argument) {
        if (argument instanceof LocalDate date) {
            return DATE.format(date);
        }
        if (argument instanceof Instant instant) {
            return TIME.format(Moment.local(instant));
        }
        for (var family : List.of("invalid.", "unit.", "action.", "status.")) {
            var pattern = pattern(family + argument);
            if (pattern != null) {
                return pattern;
            }
        }
        return String.valueOf(argument);
    }

    ResourceBundle usage() {
        return ResourceBundle.getBundle(OWN, language, NO_FALLBACK);
    }

    private String pattern(String key) {
        for (var file : FILES) {
            try {
                var bundle = ResourceBundle.getBundle(file, language, NO_FALLBACK);
                if (bundle.containsKey(key)) {
                    return bundle.getString(key);
                }
            } catch (MissingResourceException absent) {
                continue;
            }
        }
        return null;
    }
}
