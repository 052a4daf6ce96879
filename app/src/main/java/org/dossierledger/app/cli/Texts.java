package org.dossierledger.app.cli;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Stream;
import org.dossierledger.app.serve.RefusalWords;
import org.dossierledger.query.timeline.Sentences;
import org.dossierledger.shared.Refusal;

/** The sentences of the command line in the language asked for; refusals have theirs in the files of their features. */
public final class Texts {

    static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private static final String OWN = "org.dossierledger.app.cli.cli";
    private static final List<String> FILES = Stream.concat(
                    Stream.of(OWN, "refusals", "messages", "statistics", "org.dossierledger.shared.deadline.deadline"),
                    Sentences.FILES.stream())
            .toList();
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
                refusal.arguments().stream()
                        .map(argument -> RefusalWords.of(argument, this::pattern))
                        .toArray());
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
