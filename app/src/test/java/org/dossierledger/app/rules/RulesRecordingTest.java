package org.dossierledger.app.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.axonframework.messaging.MetaData;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.database.Settings;
import org.dossierledger.query.rules.RecordedRules;
import org.dossierledger.shared.TestDatabase;
import org.dossierledger.shared.catalogue.Catalogue;
import org.dossierledger.shared.event.Provenance;
import org.dossierledger.shared.procedure.ProcedureCode;
import org.dossierledger.shared.rules.RulesKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

class RulesRecordingTest {

    private static final String CATALOGUE = """
            units:
              - {code: T, level: PROVINCE, oneStop: true, name: {vi: "Tỉnh"}}
            procedures:
              - {code: "1.000001", name: {vi: "Thủ tục"}, field: {vi: "Lĩnh vực"}, processing: {amount: 3, unit: working-days}}
            """;

    @TempDir
    private Path data;

    private final TestDatabase database = TestDatabase.fresh();

    @Test
    void the_rules_that_a_server_starts_with_go_on_record_once() throws IOException {
        assertThat(started(CATALOGUE)).isEqualTo(started(CATALOGUE)).isEqualTo(1);
    }

    @Test
    void a_file_that_was_changed_behind_the_ledger_s_back_is_not_used_and_is_named() throws IOException {
        started(CATALOGUE);
        var changed = CATALOGUE.replace("amount: 3", "amount: 5");

        assertThat(started(changed)).isEqualTo(1);
        try (var ledger = ledger()) {
            assertThat(days(ledger.catalogue())).isEqualTo(3);
            assertThat(new RulesRecording(ledger).passedOver())
                    .contains(data.resolve("catalogue.yml").toString());
            recorded(ledger, changed, "nhập nhầm");
            assertThat(days(ledger.catalogue())).isEqualTo(5);
            assertThat(new RulesRecording(ledger).passedOver()).isEmpty();
        }
    }

    @Test
    void a_change_says_what_it_changes_and_is_recorded_once() throws IOException {
        started(CATALOGUE);
        try (var ledger = ledger()) {
            var changed = CATALOGUE.replace("1.000001", "1.000002");
            recorded(ledger, changed, "nhầm mã");
            assertThat(new CatalogueRecording(ledger).draft(changed, "x").recorded())
                    .isTrue();
            var all = new RecordedRules(ledger.dataSource()).of(RulesKind.CATALOGUE);
            assertThat(all).hasSize(2);
            assertThat(all.get(0).actor()).isEqualTo("thư ký");
            assertThat(all.get(0).rules().changes()).containsExactly("-procedure 1.000001", "+procedure 1.000002");
            assertThat(all.get(0).rules().reason()).isEqualTo("nhầm mã");
        }
    }

    @Test
    void the_past_is_judged_by_the_rules_that_could_be_known() throws IOException {
        started(CATALOGUE);
        Instant between;
        try (var ledger = ledger()) {
            between = new RecordedRules(ledger.dataSource())
                    .of(RulesKind.CATALOGUE)
                    .get(0)
                    .recordedAt();
        }

        try (var ledger = ledger()) {
            recorded(ledger, CATALOGUE.replace("amount: 3", "amount: 5"), "nhập nhầm");
            var code = ProcedureCode.of("1.000001");
            var then = ledger.rulesAt(between).catalogue().procedures().find(code);
            var now = ledger.rulesAt(null).catalogue().procedures().find(code);
            assertThat(ledger.rulesAt(between).former())
                    .singleElement()
                    .satisfies(former -> assertThat(former.kind()).isEqualTo(RulesKind.CATALOGUE));
            assertThat(ledger.rulesAt(null).former()).isEmpty();
            assertThat(ledger.rulesAt(between).catalogue())
                    .as("read once")
                    .isSameAs(ledger.rulesAt(between).catalogue());
            assertThat(then.orElseThrow().processing().amount()).isEqualTo(3);
            assertThat(now.orElseThrow().processing().amount()).isEqualTo(5);
            assertThat(ledger.rulesAt(between).deadlines().calendar().version())
                    .isEqualTo(ledger.deadlines().calendar().version());
        }
    }

    private static int days(Catalogue catalogue) {
        return catalogue
                .procedures()
                .find(ProcedureCode.of("1.000001"))
                .orElseThrow()
                .processing()
                .amount();
    }

    private static void recorded(Ledger ledger, String text, String reason) {
        var recording = new CatalogueRecording(ledger);
        var by = Provenance.by("thư ký", null, null, UUID.randomUUID().toString(), "cli");
        recording.record(recording.draft(text, "catalogue.yml"), reason, MetaData.from(by.asMap()));
    }

    /** @return how many catalogues are on record after a server has started with this one */
    private int started(String catalogue) throws IOException {
        Files.writeString(data.resolve("catalogue.yml"), catalogue);
        try (var ledger = ledger()) {
            new RulesRecording(ledger).record();
            return new RecordedRules(ledger.dataSource())
                    .of(RulesKind.CATALOGUE)
                    .size();
        }
    }

    private Ledger ledger() {
        var login = (PGSimpleDataSource) database.ledger();
        var settings = new HashMap<>(Map.of(
                "LEDGER_DB_URL", login.getUrl(),
                "LEDGER_DB_PASSWORD", login.getPassword(),
                "LEDGER_CATALOGUE", data.resolve("catalogue.yml").toString()));
        return Ledger.open(Settings.of(data, settings));
    }
}
