package org.dossierledger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.MetaData;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.database.EmbeddedDatabase;
import org.dossierledger.app.database.Settings;
import org.dossierledger.shared.event.EventJson;
import org.dossierledger.shared.event.Evidence;
import org.dossierledger.shared.event.Provenance;
import org.dossierledger.shared.person.Person;
import org.dossierledger.shared.petition.IntakeCommand.AddPetitionNote;
import org.dossierledger.shared.petition.IntakeCommand.ReceivePetition;
import org.dossierledger.shared.petition.PetitionId;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.petition.Petitioner;
import org.dossierledger.shared.petition.Petitioner.Form;
import org.dossierledger.shared.petition.Source;
import org.dossierledger.shared.petition.Subject;
import org.dossierledger.shared.reception.SampleReceptions;
import org.dossierledger.shared.sealing.Sealed;
import org.dossierledger.shared.unit.UnitCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands that read, asked about petitions: they tell where a petition stands, never who wrote it or what. */
class PetitionQuestionsTest {

    private static final String COMPLAINT = "2c7b1c39-5f0d-4bb4-a3ac-5a7b0e6a0001";
    private static final String DENUNCIATION = "2c7b1c39-5f0d-4bb4-a3ac-5a7b0e6a0002";
    private static final String ENTRY = "2c7b1c39-5f0d-4bb4-a3ac-5a7b0e6a0003";
    private static final Person WRITER =
            new Person("Ngô Kim Oanh", "099123456789", "0912345678", null, "Số 7, đường Bà Triệu");
    private static final Instant MONDAY = Instant.parse("2026-11-02T02:00:00Z");

    @TempDir
    static Path data;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private static EmbeddedDatabase database;

    @BeforeAll
    static void fill() {
        // Stays, as beside a server: every command would start it anew.
        database = EmbeddedDatabase.attach(Settings.of(data, Map.of()));
        try (var ledger = Ledger.open(Settings.of(data, Map.of()))) {
            var named = ledger.keyring()
                    .seal(ledger.keyring().newSubject(null), EventJson.MAPPER.writeValueAsString(WRITER));
            give(ledger, received(COMPLAINT, "DTH98.31-261102-0001", PetitionKind.COMPLAINT, named, null));
            give(ledger, new AddPetitionNote(PetitionId.of(COMPLAINT), sealed(ledger, "Đã gọi điện cho bà Oanh")));
            ledger.vault().keep(ENTRY, WRITER);
            give(ledger, received(DENUNCIATION, "DTH98.31-261102-0002", PetitionKind.DENUNCIATION, null, ENTRY));
            give(ledger, SampleReceptions.receive());
        }
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private static ReceivePetition received(String id, String code, PetitionKind kind, Sealed person, String vaultId) {
        return new ReceivePetition(
                PetitionId.of(id),
                code,
                kind,
                Source.POST,
                UnitCode.of("H98.31"),
                List.of(new Petitioner(Form.INDIVIDUAL, person, vaultId, false)),
                1,
                new Sealed("1", "…"),
                null,
                new Subject(Subject.Kind.ACT, null, UnitCode.of("H98.31"), null),
                null,
                null,
                null,
                null,
                null);
    }

    private static Sealed sealed(Ledger ledger, String text) {
        return ledger.keyring().seal(ledger.keyring().newSubject(null), text);
    }

    private static void give(Ledger ledger, Object command) {
        var by = Provenance.by("tiepdan", "PETITION_OFFICER", "H98.31", command.toString(), "web")
                .claimedAt(MONDAY, Evidence.BACK_ENTERED);
        ledger.commands().sendAndWait(new GenericCommandMessage<>(command, MetaData.from(by.asMap())));
    }

    @Test
    void a_petition_is_found_by_its_code_and_by_its_id() {
        var byCode = json("state", "DTH98.31-261102-0001", "--json");
        var byId = json("state", COMPLAINT, "--json");

        assertThat(byCode.get("id").asString()).isEqualTo(COMPLAINT);
        assertThat(byId.get("kind").asString()).isEqualTo("complaint");
        assertThat(byId.get("statusText").asString()).isEqualTo("Đã nhận");
        assertThat(byId.get("duties").get(0).get("duty").asString()).isEqualTo("ACCEPTANCE");
    }

    @Test
    void its_state_tells_status_duties_and_dates() {
        assertThat(answered("state", COMPLAINT, "--as-of", "2026-11-20"))
                .contains("khiếu nại", "Đã nhận", "02/11/2026 09:00")
                .contains("thụ lý khiếu nại: chậm nhất 11/11/2026 23:59")
                .contains("có, 7 ngày làm việc");
        assertThat(answered("--lang", "en", "state", DENUNCIATION, "--as-of", "2026-11-03"))
                .contains("denunciation", "received", "by 11/11/2026 23:59");
    }

    @Test
    void its_timeline_tells_every_action_in_both_languages() {
        assertThat(answered("timeline", COMPLAINT)).contains("tiepdan", "H98.31", "khiếu nại");
        assertThat(answered("--lang", "en", "timeline", "DTH98.31-261102-0001")).contains("complaint");
        assertThat(json("timeline", COMPLAINT, "--json").get("entries")).hasSize(2);
    }

    @Test
    void the_operator_learns_neither_who_wrote_it_nor_what() {
        for (var petition : List.of(COMPLAINT, DENUNCIATION)) {
            for (var question : List.of("timeline", "state")) {
                assertThat(answered(question, petition) + answered(question, petition, "--json"))
                        .doesNotContain("Oanh", "099123456789", "Bà Triệu");
            }
        }
        var note = json("timeline", COMPLAINT, "--json").get("entries").get(1).get("data");
        assertThat(note.get("text").get("ciphertext").asString()).isNotBlank();
    }

    @Test
    void the_late_list_says_which_duty_of_which_kind_is_late() {
        assertThat(answered("late", "--kind", "complaint", "--as-of", "2026-11-20"))
                .contains("DTH98.31-261102-0001", "thụ lý khiếu nại")
                .doesNotContain("DTH98.31-261102-0002");
        assertThat(answered("--lang", "en", "late", "--kind", "denunciation", "--as-of", "2026-11-20"))
                .contains("DTH98.31-261102-0002", "initial handling");
    }

    @Test
    void a_visit_is_found_too_and_its_visitors_are_not_told() {
        var visit = SampleReceptions.VISIT.value();

        assertThat(json("state", visit, "--json").get("stage").asString()).isEqualTo("RECEIVED");
        assertThat(answered("state", "TD.H98.31-261116-0001")).contains("đã tiếp", "tiếp thường xuyên");
        assertThat(json("timeline", visit, "--json").get("kind").asString()).isEqualTo("reception");
        assertThat(answered("--lang", "en", "timeline", visit)).contains("eceived");
    }

    @Test
    void before_it_was_received_nobody_knows_it() {
        assertThat(run("state", COMPLAINT, "--as-of", "2026-11-01")).isEqualTo(2);
        assertThat(run("timeline", COMPLAINT, "--known-at", "2026-11-01")).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
    }

    private JsonNode json(String... arguments) {
        return JsonMapper.shared().readTree(answered(arguments));
    }

    private String answered(String... arguments) {
        out.getBuffer().setLength(0);
        assertThat(run(arguments)).as(err.toString()).isZero();
        return out.toString();
    }

    private int run(String... arguments) {
        var all = new ArrayList<>(List.of("--data", data.toString()));
        all.addAll(Arrays.asList(arguments));
        return new CommandLineFrame(new PrintWriter(out), new PrintWriter(err)).run(all.toArray(String[]::new));
    }
}
