package org.dossierledger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.dossierledger.shared.event.Irregularity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IrregularityTextsTest {

    @ParameterizedTest
    @EnumSource
    void every_irregularity_has_a_text_in_both_languages(Irregularity irregularity) {
        for (var language : new Locale[] {Texts.VIETNAMESE, Locale.ENGLISH}) {
            var key = "irregularity." + irregularity;
            assertThat(new Texts(language).text(key)).as(key).isNotBlank().isNotEqualTo(key);
        }
    }
}
