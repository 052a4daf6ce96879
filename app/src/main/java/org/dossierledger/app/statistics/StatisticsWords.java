package org.dossierledger.app.statistics;

import java.util.Locale;
import java.util.function.Function;
import org.dossierledger.query.statistics.By;
import org.dossierledger.shared.catalogue.Catalogue;
import org.dossierledger.shared.procedure.ProcedureCode;

/** What a row is called. */
public final class StatisticsWords {

    private final Catalogue catalogue;
    private final Function<String, String> texts;
    private final String language;

    /** @param texts by key, in that language */
    public StatisticsWords(Catalogue catalogue, Function<String, String> texts, Locale language) {
        this.catalogue = catalogue;
        this.texts = texts;
        this.language = language.getLanguage();
    }

    public String row(By by, String key) {
        if (key.isEmpty()) {
            return texts.apply("statistics.none." + by);
        }
        return switch (by) {
            case UNIT -> catalogue.nameOf(key, language);
            case FIELD -> field(key);
            case PROCEDURE -> catalogue.procedures().nameOf(ProcedureCode.of(key), language);
            case CHANNEL -> texts.apply("channel." + key);
        };
    }

    private String field(String vietnamese) {
        return catalogue.procedures().all().stream()
                .filter(each -> each.field("vi").equals(vietnamese))
                .findFirst()
                .map(each -> each.field(language))
                .orElse(vietnamese);
    }
}
