package org.dossierledger.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class ReportTextsTest {

    @Test
    void both_languages_have_the_same_texts() {
        var vietnamese = ResourceBundle.getBundle("reports", SampleTables.VIETNAMESE);
        var english = ResourceBundle.getBundle("reports", Locale.ENGLISH);

        assertThat(english.keySet()).isEqualTo(vietnamese.keySet());
        english.keySet()
                .forEach(key -> assertThat(english.getString(key)).as(key).isNotBlank());
    }
}
