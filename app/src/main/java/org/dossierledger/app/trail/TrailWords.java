package org.dossierledger.app.trail;

import java.time.Duration;
import java.util.Locale;
import org.dossierledger.app.Ledger;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What is written about lines of a trail; templates call it {@code @trailWords}. */
@Component("trailWords")
public class TrailWords {

    private final Ledger ledger;
    private final MessageSource messages;

    TrailWords(Ledger ledger, MessageSource messages) {
        this.ledger = ledger;
        this.messages = messages;
    }

    /** How long after it is said to have happened it was recorded: in days, hours or minutes, whatever says most. */
    public String gap(long seconds) {
        var gap = Duration.ofSeconds(seconds);
        return gap.toDays() > 0
                ? text("trail.days", gap.toDays())
                : gap.toHours() > 0 ? text("trail.hours", gap.toHours()) : text("trail.minutes", gap.toMinutes());
    }

    TrailColumns columns(Locale language) {
        return new TrailColumns(
                ledger.catalogue(), language.getLanguage(), key -> messages.getMessage(key, null, language));
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
