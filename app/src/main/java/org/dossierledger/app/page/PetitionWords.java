package org.dossierledger.app.page;

import java.util.Locale;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.petition.PetitionAction;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.unit.Unit;
import org.dossierledger.shared.unit.UnitCode;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** What petitions, their steps and their fields are called on pages; templates call it {@code @words}. */
@Component("words")
public class PetitionWords {

    private final Ledger ledger;
    private final MessageSource messages;

    PetitionWords(Ledger ledger, MessageSource messages) {
        this.ledger = ledger;
        this.messages = messages;
    }

    /** Of an enum in events and commands. */
    public String of(Enum<?> value) {
        return text(value.getDeclaringClass().getSimpleName() + "." + value.name());
    }

    /** The same, to begin a line with. */
    public String heading(Enum<?> value) {
        return StringUtils.capitalize(of(value));
    }

    /** Such as: Đơn khiếu nại. */
    public String kind(PetitionKind kind) {
        return StringUtils.capitalize(text("kind." + kind));
    }

    /** What is owed, as a heading. {@code duty}: a {@link org.dossierledger.shared.duty.Duty}, or its name. */
    public String duty(Object duty) {
        return StringUtils.capitalize(text("duty." + duty));
    }

    public String hours(int hours) {
        return messages.getMessage("identity.hours", new Object[] {hours}, language());
    }

    /** What is done, as a heading or a link: the words that refuse it, with a capital. */
    public String step(PetitionAction step) {
        return StringUtils.capitalize(text("action." + step.command().getSimpleName()));
    }

    /** By which law, or by which rule of the ledger. */
    public String article(PetitionAction step) {
        return StringUtils.capitalize(text("article." + step.command().getSimpleName()));
    }

    /** What a form calls a field: {@code field.COMMAND.FIELD}, else {@code field.FIELD}, else null. */
    public String label(Class<?> command, String field) {
        var own = textOrNull("field." + command.getSimpleName() + "." + field);
        return own == null ? textOrNull("field." + field) : own;
    }

    /** Null where there is nothing to explain. */
    public String hint(Class<?> command, String field) {
        var own = textOrNull("field." + command.getSimpleName() + "." + field + ".hint");
        return own == null ? textOrNull("field." + field + ".hint") : own;
    }

    /** The name behind a unit's code; what else was written stays. */
    public String body(String codeOrName) {
        return codeOrName == null || codeOrName.isEmpty() || codeOrName.length() > 60
                ? codeOrName
                : ledger.catalogue()
                        .units()
                        .find(UnitCode.of(codeOrName))
                        .map(this::name)
                        .orElse(codeOrName);
    }

    private String name(Unit unit) {
        return unit.name(language().getLanguage());
    }

    private String text(String key) {
        return messages.getMessage(key, null, language());
    }

    private String textOrNull(String key) {
        return messages.getMessage(key, null, null, language());
    }

    private static Locale language() {
        return LocaleContextHolder.getLocale();
    }
}
