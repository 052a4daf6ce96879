package org.dossierledger.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.dossierledger.command.sealing.MasterKeyUnusable;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class ProblemsTest {

    @Test
    void where_a_key_lies_is_told_to_nobody_over_the_web() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("refusals");
        messages.setDefaultEncoding("UTF-8");

        var problem = new Problems(messages)
                .of(new MasterKeyUnusable("logKey", "/srv/ledger/log.key", "lost"), Locale.forLanguageTag("vi"));

        assertThat(problem.getStatus()).isEqualTo(503);
        assertThat(problem.toString()).doesNotContain("log.key");
    }

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
