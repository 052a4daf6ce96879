package org.dossierledger.app.page;

import org.dossierledger.app.reception.ReceptionAction;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** What steps at and after a visit are called on pages; templates call it {@code @visits}. */
@Component("visits")
public class ReceptionWords {

    private final MessageSource messages;

    ReceptionWords(MessageSource messages) {
        this.messages = messages;
    }

    /** What is done, as a heading or a link: the words that refuse it, with a capital. */
    public String step(ReceptionAction step) {
        return StringUtils.capitalize(text("action." + step.command().getSimpleName()));
    }

    /** By which law, or by which rule of the ledger. */
    public String article(ReceptionAction step) {
        return text("article." + step.command().getSimpleName());
    }

    private String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
