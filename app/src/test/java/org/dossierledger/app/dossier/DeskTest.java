package org.dossierledger.app.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.account.Role;
import org.dossierledger.app.database.Settings;
import org.dossierledger.app.request.Visit;
import org.dossierledger.app.security.DossierAccess;
import org.dossierledger.app.security.InspectionGrants;
import org.dossierledger.app.security.NotAllowed;
import org.dossierledger.command.act.StaleVersion;
import org.dossierledger.query.dossier.DossierState;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.TestDatabase;
import org.dossierledger.shared.dossier.SampleDossiers;
import org.dossierledger.shared.event.EventJson;
import org.dossierledger.shared.person.Person;
import org.dossierledger.shared.unit.UnitCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.node.ObjectNode;

/** Requests that come twice, or at the same moment. */
@Timeout(60)
class DeskTest {

    private static final Account CLERK =
            new Account("motcua.tinh", "", Role.CLERK, UnitCode.of("H98.00"), "Một cửa", true);

    @TempDir
    private Path data;

    private TestDatabase database;
    private Ledger ledger;
    private Desk desk;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        var login = (PGSimpleDataSource) database.ledger();
        ledger = Ledger.open(
                Settings.of(data, Map.of("LEDGER_DB_URL", login.getUrl(), "LEDGER_DB_PASSWORD", login.getPassword())));
        ledger.project();
        desk = new Desk(ledger, new DossierAccess(ledger, new InspectionGrants(ledger)));
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void a_receipt_repeated_with_its_key_is_the_same_dossier_with_the_same_code() {
        var first = desk.receive(visit("k1", null), receipt());
        var again = desk.receive(visit("k1", null), receipt());

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.code()).isEqualTo(first.code());
        assertThat(events()).containsExactly("DossierReceived");
    }

    @Test
    void an_action_repeated_with_its_key_and_the_version_it_was_first_sent_with_is_answered_as_done() {
        var received = desk.receive(visit("k1", null), receipt());
        note(received, "k2", received.version());
        note(received, "k2", received.version());

        assertThat(events()).containsExactly("DossierReceived", "NoteAdded");
    }

    @Test
    void taking_in_what_was_submitted_can_be_repeated_too() {
        var submitted = desk.submit(visit("k1", null), submission());
        desk.receive(visit("k2", submitted.version()), submitted.id(), receipt());
        desk.receive(visit("k2", submitted.version()), submitted.id(), receipt());

        assertThat(events()).containsExactly("DossierSubmitted", "DossierReceived");
    }

    @Test
    void another_action_on_a_version_that_is_gone_is_refused() {
        var received = desk.receive(visit("k1", null), receipt());
        note(received, "k2", received.version());

        assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> note(received, "k3", received.version()));
    }

    @Test
    void of_many_who_act_on_one_version_at_the_same_moment_exactly_one_does() throws Exception {
        var received = desk.receive(visit("k1", null), receipt());
        var clerks = Executors.newFixedThreadPool(8);
        var requests = new ArrayList<Callable<DossierState>>();
        for (var clerk = 0; clerk < 8; clerk++) {
            var key = "n" + clerk;
            requests.add(() -> note(received, key, received.version()));
        }
        var done = 0;
        for (var answer : clerks.invokeAll(requests)) {
            try {
                answer.get();
                done++;
            } catch (ExecutionException refused) {
                assertThat(refused).hasCauseInstanceOf(StaleVersion.class);
            }
        }
        clerks.shutdown();
        assertThat(done).isEqualTo(1);
        assertThat(events()).containsExactly("DossierReceived", "NoteAdded");
    }

    @Test
    void what_was_submitted_to_one_desk_is_not_received_at_another() {
        var submitted = desk.submit(visit("k1", null), submission());
        var elsewhere = receipt().put("receivingUnit", "H98.32");

        assertThatExceptionOfType(InvalidField.class)
                .isThrownBy(() -> desk.receive(visit("k2", null), submitted.id(), elsewhere));
        assertThat(events()).containsExactly("DossierSubmitted");
    }

    @Test
    void a_stage_is_completed_by_the_unit_that_works_on_it() {
        var received = desk.receive(visit("k1", null), receipt());
        act(handler("H98.00"), received, DossierAction.STAGES, """
                {"stages": [
                  {"stage": "1a", "name": "Thuế", "unit": "H98.31", "order": 1,
                   "allotment": {"amount": 2, "unit": "working-days"}},
                  {"stage": "1b", "name": "Kiểm tra", "unit": "H98.32", "order": 1,
                   "allotment": {"amount": 2, "unit": "working-days"}}]}""");

        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(
                        () -> act(handler("H98.31"), received, DossierAction.STAGE_COMPLETION, "{\"stage\": \"1b\"}"));
        act(handler("H98.32"), received, DossierAction.STAGE_COMPLETION, "{\"stage\": \"1b\"}");
        var after = act(handler("H98.31"), received, DossierAction.STAGE_COMPLETION, "{\"stage\": \"1a\"}");
        assertThat(after.stages()).isEmpty();
    }

    @Test
    void a_corrected_note_is_as_secret_as_the_note() {
        var received = desk.receive(visit("k1", null), receipt());
        note(received, "k2", received.version());
        act(CLERK, received, DossierAction.CORRECTION, correction("NoteAdded", "text", "Số điện thoại của bà Sáu"));

        var payloads = new JdbcTemplate(database.owner())
                .queryForList("select convert_from(payload, 'UTF8') from log.event_log", String.class);
        assertThat(payloads).hasSize(3).noneMatch(payload -> payload.contains("bà Sáu"));
        assertThatExceptionOfType(InvalidField.class)
                .isThrownBy(() -> act(
                        CLERK,
                        received,
                        DossierAction.CORRECTION,
                        correction("NoteAdded", "text", "x")
                                .replace(
                                        "\"field\"",
                                        "\"sealed\": {\"keyId\": \"k\", \"ciphertext\": \"c\"}, \"field\"")));
    }

    @Test
    void an_applicant_whose_name_is_corrected_keeps_everything_else() {
        var body = receipt();
        body.withObject("applicant").put("idNumber", "099123456789").put("phone", "0900000000");
        var received = desk.receive(visit("k1", null), body);
        var corrected = act(
                CLERK,
                received,
                DossierAction.CORRECTION,
                correction("DossierReceived", "applicant", "Nguyễn Thị Đảo"));

        var sealed = corrected.applicant().person();
        assertThat(sealed.keyId()).isEqualTo(received.applicant().person().keyId());
        assertThat(EventJson.MAPPER.readValue(ledger.keyring().unseal(sealed).orElseThrow(), Person.class))
                .isEqualTo(new Person("Nguyễn Thị Đảo", "099123456789", "0900000000", null, null));
    }

    private String correction(String type, String field, String value) {
        var event = new JdbcTemplate(database.owner())
                .queryForObject("select event_id from log.event_log where type = ?", String.class, type);
        return "{\"correctedEvent\": \"%s\", \"field\": \"%s\", \"value\": \"%s\", \"reason\": \"Nhầm\"}"
                .formatted(event, field, value);
    }

    private DossierState act(Account account, DossierState dossier, DossierAction action, String json) {
        var visit = new Visit(account, null, "api", null, null);
        return desk.act(visit, dossier.id(), action, (ObjectNode) EventJson.MAPPER.readTree(json));
    }

    private static Account handler(String unit) {
        return new Account("canbo." + unit.toLowerCase(), "", Role.HANDLER, UnitCode.of(unit), "Cán bộ", true);
    }

    private DossierState note(DossierState dossier, String key, Long version) {
        var body = EventJson.MAPPER.createObjectNode().put("text", "đã gọi điện");
        return desk.act(visit(key, version), dossier.id(), DossierAction.NOTE, body);
    }

    private static Visit visit(String key, Long version) {
        return new Visit(CLERK, key, "api", (Instant) null, version);
    }

    private static ObjectNode receipt() {
        return submission()
                .put("competentUnit", SampleDossiers.LAND_OFFICE.value())
                .put("channel", "COUNTER");
    }

    private static ObjectNode submission() {
        var body = EventJson.MAPPER.createObjectNode();
        body.put("procedure", SampleDossiers.LAND_TRANSFER.value());
        body.put("receivingUnit", SampleDossiers.CENTRE.value());
        body.putObject("applicant").put("name", "Nguyễn Thị Đào");
        return body;
    }

    private List<String> events() {
        return new JdbcTemplate(database.owner())
                .queryForList("select type from log.event_log order by global_index", String.class);
    }
}
