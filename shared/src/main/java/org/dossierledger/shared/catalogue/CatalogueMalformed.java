package org.dossierledger.shared.catalogue;

import java.util.stream.Collectors;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** A file that is no catalogue: where in it, as near as can be told, and what is wrong there. */
public final class CatalogueMalformed extends Refusal {

    private static final String NOWHERE = "–";

    /** @param place the field, in the words of the file */
    private CatalogueMalformed(String file, String line, String place, String problem) {
        super(file, line, place, problem);
    }

    static CatalogueMalformed whole(String file, String problem) {
        return new CatalogueMalformed(file, NOWHERE, NOWHERE, problem);
    }

    /** What a file says contradicts itself: then the thing is named, and no line. */
    static CatalogueMalformed of(String file, InvalidField contradiction) {
        return new CatalogueMalformed(file, NOWHERE, contradiction.field(), contradiction.problem());
    }

    static CatalogueMalformed of(String file, JacksonException unreadable) {
        var at = unreadable.getLocation();
        var line = at == null || at.getLineNr() < 1 ? NOWHERE : String.valueOf(at.getLineNr());
        var path = path(unreadable);
        if (unreadable.getCause() instanceof InvalidField value) {
            return new CatalogueMalformed(file, line, path + " (" + value.field() + ")", value.problem());
        }
        return new CatalogueMalformed(file, line, path, problem(unreadable));
    }

    /** {@code procedures[3].processing.amount}, counted from 0 as in every path. */
    private static String path(JacksonException unreadable) {
        var path = unreadable.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining());
        return path.isEmpty() ? NOWHERE : path.replaceFirst("^\\.", "");
    }

    private static String problem(JacksonException unreadable) {
        if (unreadable instanceof UnrecognizedPropertyException) {
            return "unknownWord";
        }
        if (unreadable instanceof StreamReadException) {
            return unreadable.getOriginalMessage().startsWith("Duplicate") ? "wordTwice" : "notYaml";
        }
        var missing = unreadable.getCause() instanceof NullPointerException
                || unreadable.getOriginalMessage().startsWith("Cannot map `null`");
        return missing ? "required" : "malformed";
    }
}
