package org.dossierledger.app.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.database.Settings;
import org.dossierledger.query.rules.RecordedRules;
import org.dossierledger.shared.TestDatabase;
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
    void the_rules_in_use_go_on_record_once_and_a_change_says_what_it_changes() throws IOException {
        var first = started(CATALOGUE);
        assertThat(first).isEqualTo(started(CATALOGUE)).isEqualTo(1);

        started(CATALOGUE.replace("amount: 3", "amount: 5").replace("1.000001", "1.000002"));
        try (var ledger = ledger()) {
            var recorded = new RecordedRules(ledger.dataSource()).of(RulesKind.CATALOGUE);
            assertThat(recorded).hasSize(2);
            assertThat(recorded.get(0).rules().changes()).containsExactly("-procedure 1.000001", "+procedure 1.000002");
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
        started(CATALOGUE.replace("amount: 3", "amount: 5"));

        try (var ledger = ledger()) {
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
