package org.dossierledger.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.dossierledger.app.account.Accounts;
import org.dossierledger.app.account.Role;
import org.dossierledger.shared.unit.UnitCode;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * A ward with a dossier, a petition and a visit, and an inspectorate whose leader is {@code head}. The {@code leader} is the
 * ward's.
 */
final class InspectedWard implements AutoCloseable {

    final RunningServer server;
    final String dossier;
    final String code;
    final String petition;
    final String visit;
    private int accounts;

    InspectedWard(Path data) {
        server = new RunningServer(data);
        account("head", Role.LEADER, "H98.01");
        account("inspectorate", Role.INSPECTOR, "H98.01");
        var received = RunningServer.read(server.post("clerk", "/api/v1/dossiers", RunningServer.RECEIPT));
        dossier = received.path("id").asString();
        code = received.path("code").asString();
        petition = RunningServer.read(server.post("petition_officer", "/api/v1/complaints", RunningServer.PETITION))
                .path("id")
                .asString();
        visit = RunningServer.read(server.post("petition_officer", "/api/v1/receptions", """
                        {"unit": "H98.32", "mode": "REGULAR", "presiding": "Cán bộ", "visitors": [{"name": "Lê Văn Bảy"}],
                         "summary": "Hỏi kết quả", "kind": "FEEDBACK", "competent": true}"""))
                .path("id")
                .asString();
        assertThat(visit).isNotEmpty();
    }

    @Override
    public void close() {
        server.close();
    }

    private void account(String name, Role role, String unit) {
        var ledger = server.beside();
        new Accounts(ledger.dataSource()).create(name, RunningServer.PASSWORD, role, UnitCode.of(unit), "Thử");
        ledger.close();
        server.database()
                .update(
                        "update log.account set password_hash = ? where username = ?",
                        new BCryptPasswordEncoder(4).encode(RunningServer.PASSWORD),
                        name);
    }

    String inspector() {
        var name = "inspector." + ++accounts;
        account(name, Role.INSPECTOR, "H98.01");
        return name;
    }

    String decide(String member, String object, LocalDate from, LocalDate to) {
        var answer = server.post("head", "/api/v1/inspections", """
                {"kind": "INSPECTION", "authority": "PROVINCIAL_INSPECTORATE", "planning": "UNPLANNED",
                 "documentNumber": "45/QĐ-TTT", "legalBasis": "Luật Thanh tra 2025", "scope": "Một cửa",
                 "unit": "H98.01", "objects": ["%s"], "periodFrom": "%s", "periodTo": "%s",
                 "team": [{"account": "%s", "role": "HEAD"}], "durationDays": 45}""".formatted(object, from, to, member));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return RunningServer.read(answer).path("id").asString();
    }

    /** Of the ward in which everything happens, now. */
    String decide(String member) {
        return decide(
                member, "H98.32", LocalDate.now().minusYears(1), LocalDate.now().plusYears(1));
    }

    void act(String who, String inspection, String step, String body) {
        var answer = server.post(who, "/api/v1/inspections/" + inspection + "/" + step, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    void announce(String inspection) {
        act("head", inspection, "announcement", """
                {"place": "UBND phường", "minutesNumber": "01/BB"}""");
    }

    int status(String user, String path) {
        return server.get(user, path).statusCode();
    }

    int listed(String user, String path) {
        return RunningServer.read(server.get(user, path)).path("items").size();
    }

    long index() {
        return server.database()
                .queryForObject("select min(global_index) from log.event_log where stream = ?", Long.class, dossier);
    }

    String eventOf(String stream, String type) {
        return server.database()
                .queryForObject(
                        "select event_id from log.event_log where stream = ? and type = ?", String.class, stream, type);
    }

    void correct(String who, String inspection, String type, String field, String value) {
        act(who, inspection, "corrections", """
                {"correctedEvent": "%s", "field": "%s", "value": "%s", "reason": "Ghi nhầm"}""".formatted(eventOf(inspection, type), field, value));
    }

    String recordedAt(String stream, String type) {
        return server.database()
                .queryForObject(
                        "select recorded_at from log.event_log where stream = ? and type = ?",
                        OffsetDateTime.class,
                        stream,
                        type)
                .toInstant()
                .toString();
    }

    String stage(String user, String path) {
        return RunningServer.read(server.get(user, path)).path("stage").asString();
    }
}
