package org.dossierledger.app.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.dossierledger.query.dossier.Timeliness;
import org.dossierledger.query.statistics.By;
import org.dossierledger.query.statistics.Figure;
import org.dossierledger.query.statistics.GradingRules;
import org.dossierledger.query.statistics.GradingRules.Grade;
import org.junit.jupiter.api.Test;

class StatisticsTextsTest {

    private final ResourceBundle vietnamese = ResourceBundle.getBundle("statistics", Locale.forLanguageTag("vi"));

    @Test
    void both_languages_have_the_same_texts() {
        assertThat(ResourceBundle.getBundle("statistics", Locale.ENGLISH).keySet())
                .isEqualTo(vietnamese.keySet());
    }

    @Test
    void everything_that_is_counted_has_a_name() {
        var names = Stream.of(
                        Arrays.stream(Figure.values()).map(each -> "statistics." + each),
                        Arrays.stream(By.values())
                                .flatMap(each -> Stream.of("statistics.by." + each, "statistics.none." + each)),
                        Arrays.stream(Timeliness.values()).map(each -> "statistics.timeliness." + each),
                        Arrays.stream(Grade.values()).map(each -> "grading.grade." + each),
                        GradingRules.builtIn().criteria().stream()
                                .flatMap(each ->
                                        Stream.of("grading.criterion." + each.id(), "grading.why." + each.id())))
                .flatMap(each -> each);

        assertThat(names).allMatch(vietnamese::containsKey);
    }
}
