package org.dossierledger.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class ProblemsTest {

    @Test
    void the_id_of_a_dossier_is_no_id_for_a_visit_and_a_reader_is_told_so() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("refusals");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);

        var problem = new Problems(messages)
                .of(new IncompatibleAggregateException("no identifier"), Locale.forLanguageTag("vi"));

        assertThat(problem.getStatus()).isEqualTo(409);
        assertThat(problem.getDetail()).startsWith("Mã định danh này đã dùng cho một hồ sơ");
    }
}
