package org.dossierledger.app.page;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dossierledger.query.dossier.RunningStage;
import org.dossierledger.shared.dossier.DossierStatus;
import org.springframework.context.MessageSource;

/** The facts of a state as pages write them. */
final class FactWords {

    private final Formats formats;
    private final MessageSource messages;

    FactWords(Formats formats, MessageSource messages) {
        this.formats = formats;
        this.messages = messages;
    }

    /** The name of a fact; of something owed, what it is. */
    String label(String field, Locale language) {
        return field.startsWith("duty.")
                ? messages.getMessage("Duty." + field.substring(5), null, field, language)
                : messages.getMessage(
                        "compare.field." + field,
                        null,
                        messages.getMessage("field." + field, null, field, language),
                        language);
    }

    /** A dash where there is none. */
    String value(String field, Object value, Locale language) {
        if (value == null) {
            return "–";
        }
        if (value instanceof Collection<?> list) {
            return list.stream().map(each -> value(field, each, language)).collect(Collectors.joining("; "));
        }
        if (value instanceof DossierStatus status) {
            return status.code() + " " + messages.getMessage("status." + status, null, language);
        }
        if (value instanceof RunningStage stage) {
            return stage.stage() + " – " + formats.unit(stage.unit().value());
        }
        if (value instanceof String text) {
            return switch (field) {
                case "unit", "receivingUnit", "competentUnit" -> formats.unit(text);
                case "procedure" -> formats.procedure(text);
                case "irregularities" -> messages.getMessage("irregularity." + text, null, text, language);
                case "channel" -> messages.getMessage("channel." + text, null, text, language);
                case "kind" -> messages.getMessage("late.kind." + text, null, text, language);
                case "outcome" -> messages.getMessage("outcome." + text, null, text, language);
                default -> text;
            };
        }
        return new Written(formats, key -> messages.getMessage(key, null, value.toString(), language)).value(value);
    }
}
