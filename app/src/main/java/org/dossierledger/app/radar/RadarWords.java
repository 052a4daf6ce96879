package org.dossierledger.app.radar;

import java.time.Duration;
import java.util.Locale;
import org.dossierledger.app.Ledger;
import org.dossierledger.query.radar.RadarAnswer;
import org.dossierledger.query.radar.RadarRule;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Rules and what they found, in words; templates call it {@code @radarWords}. A rule of one's own has its id for a name. */
@Component("radarWords")
public class RadarWords {

    private final Ledger ledger;
    private final MessageSource messages;

    RadarWords(Ledger ledger, MessageSource messages) {
        this.ledger = ledger;
        this.messages = messages;
    }

    public String name(String rule) {
        return messages.getMessage("radar." + rule, null, rule, language());
    }

    /** What is looked for, with the threshold in force. */
    public String lookedFor(RadarRule rule) {
        return rule.find() == RadarRule.Find.BURST_BEFORE_INSPECTION
                ? text("radar.find." + rule.find(), rule.count(), rule.days(), rule.times())
                : text("radar.find." + rule.find(), threshold(rule));
    }

    private Object threshold(RadarRule rule) {
        return switch (rule.find()) {
            case TYPED_IN_LATE -> length(rule.atLeast());
            case SUPPLEMENT_NEAR_DUE, TOO_FAST -> length(rule.within());
            case AT_CLOSED_DESK, OUTSIDE_HOURS -> length(rule.tolerance());
            case BURST -> rule.count();
            default -> "";
        };
    }

    /** What was measured, such as how long after; empty where nothing is compared. */
    public String measured(RadarAnswer.Found sign) {
        var rule = ledger.radarRules().find(sign.rule());
        if (sign.measured() == null || rule.isEmpty()) {
            return "";
        }
        var length = length(Duration.ofSeconds(sign.measured()));
        return switch (rule.get().find()) {
            case TYPED_IN_LATE -> text("radar.measured.late", length);
            case SUPPLEMENT_NEAR_DUE -> text("radar.measured.left", length);
            case TOO_FAST -> text("radar.measured.apart", length);
            case EXTENDED_AFTER_DUE -> text("radar.measured.after-due", length);
            default -> "";
        };
    }

    /** In the largest unit that keeps it readable. */
    private String length(Duration length) {
        if (length.compareTo(Duration.ofMinutes(2)) < 0) {
            return text("radar.seconds", length.toSeconds());
        }
        if (length.compareTo(Duration.ofHours(2)) < 0) {
            return text("radar.minutes", length.toMinutes());
        }
        return length.compareTo(Duration.ofDays(3)) < 0
                ? text("radar.hours", length.toHours())
                : text("radar.days", length.toDays());
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, language());
    }

    private static Locale language() {
        return LocaleContextHolder.getLocale();
    }
}
