package org.dossierledger.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Inspectors look at what a running decision lets them look at, and at nothing else. */
class AccessByDecisionTest {

    @TempDir
    private static Path data;

    private static InspectedWard ward;

    @BeforeAll
    static void start() {
        ward = new InspectedWard(data);
    }

    @AfterAll
    static void stop() {
        ward.close();
    }

    private static void seesAll(String inspector) {
        assertThat(ward.status(inspector, "/api/v1/dossiers/" + ward.dossier)).isEqualTo(200);
        assertThat(ward.status(inspector, "/api/v1/dossiers/" + ward.dossier + "/timeline"))
                .isEqualTo(200);
        assertThat(ward.status(inspector, "/api/v1/petitions/" + ward.petition)).isEqualTo(200);
        assertThat(ward.status(inspector, "/api/v1/receptions/" + ward.visit)).isEqualTo(200);
        assertThat(ward.listed(inspector, "/api/v1/dossiers")).isEqualTo(1);
        assertThat(ward.listed(inspector, "/api/v1/dossiers?asOf=2099-12-31")).isEqualTo(1);
        assertThat(ward.listed(inspector, "/api/v1/petitions")).isEqualTo(1);
        assertThat(ward.listed(inspector, "/api/v1/petitions?asOf=2099-12-31")).isEqualTo(1);
        assertThat(ward.listed(inspector, "/api/v1/receptions")).isEqualTo(1);
        assertThat(ward.listed(inspector, "/api/v1/receptions?asOf=2099-12-31")).isEqualTo(1);
        assertThat(ward.server.get(inspector, "/api/v1/trail").body()).contains(ward.dossier);
    }

    private static void seesNothing(String inspector) {
        assertThat(ward.status(inspector, "/api/v1/dossiers/" + ward.dossier)).isEqualTo(403);
        assertThat(ward.status(inspector, "/api/v1/dossiers/" + ward.code)).isEqualTo(403);
        assertThat(ward.status(inspector, "/api/v1/dossiers/" + ward.dossier + "/timeline"))
                .isEqualTo(403);
        assertThat(ward.status(inspector, "/api/v1/petitions/" + ward.petition)).isEqualTo(403);
        assertThat(ward.status(inspector, "/api/v1/receptions/" + ward.visit)).isEqualTo(403);
        assertThat(ward.server
                        .post(inspector, "/api/v1/dossiers/" + ward.dossier + "/evidence-pack", "{\"reason\": \"x\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(ward.listed(inspector, "/api/v1/dossiers")).isZero();
        assertThat(ward.listed(inspector, "/api/v1/dossiers?asOf=2099-12-31")).isZero();
        assertThat(ward.listed(inspector, "/api/v1/petitions")).isZero();
        assertThat(ward.listed(inspector, "/api/v1/petitions?asOf=2099-12-31")).isZero();
        assertThat(ward.listed(inspector, "/api/v1/receptions")).isZero();
        assertThat(ward.listed(inspector, "/api/v1/receptions?asOf=2099-12-31")).isZero();
        assertThat(ward.listed(inspector, "/api/v1/late?dueWithin=200")).isZero();
        assertThat(ward.listed(inspector, "/api/v1/trail")).isZero();
        assertThat(ward.listed(inspector, "/api/v1/radar")).isZero();
        assertThat(ward.status(inspector, "/tlog/tile/entries/000")).isEqualTo(403);
    }

    @Test
    void without_a_decision_an_inspector_sees_nothing() {
        seesNothing(ward.inspector());
    }

    @Test
    void the_announcement_lets_in_and_the_end_of_it_puts_out_at_once() {
        var member = ward.inspector();
        var inspection = ward.decide(member);
        seesNothing(member);

        ward.announce(inspection);
        seesAll(member);

        ward.act("head", inspection, "calling-off", """
                {"reason": "Trùng lặp", "documentNumber": "59/QĐ-TTT"}""");
        seesNothing(member);
    }

    @Test
    void the_conclusion_ends_the_look() {
        var member = ward.inspector();
        var inspection = ward.decide(member);
        ward.announce(inspection);
        ward.act(member, inspection, "direct-end", "{\"documentNumber\": \"52/TB\"}");
        ward.act(member, inspection, "report", "{\"documentNumber\": \"53/BC\"}");
        ward.act(member, inspection, "draft", "{\"documentNumber\": \"54/DT\"}");
        seesAll(member);

        ward.act("head", inspection, "conclusion", """
                {"conclusion": "Có sai sót", "documentNumber": "56/KL-TTT", "signatory": "Chánh Thanh tra"}""");
        seesNothing(member);
    }

    @Test
    void a_pause_ends_it_until_it_is_resumed() {
        var member = ward.inspector();
        var inspection = ward.decide(member);
        ward.announce(inspection);
        ward.act("head", inspection, "pause", "{\"reason\": \"Thiên tai\", \"documentNumber\": \"50/QĐ\"}");
        seesNothing(member);

        ward.act("head", inspection, "resumption", "{\"documentNumber\": \"51/QĐ\"}");
        seesAll(member);
    }

    @Test
    void another_unit_and_another_period_are_not_looked_at() {
        var elsewhere = ward.inspector();
        ward.announce(ward.decide(elsewhere, "H98.31", LocalDate.now().minusYears(1), LocalDate.now()));
        seesNothing(elsewhere);

        var earlier = ward.inspector();
        ward.announce(ward.decide(earlier, "H98.32", LocalDate.of(2019, 1, 1), LocalDate.of(2020, 12, 31)));
        seesNothing(earlier);
    }

    @Test
    void a_process_log_without_dates_is_that_of_the_period_under_inspection() {
        var now = ward.inspector();
        ward.announce(ward.decide(now));
        var earlier = ward.inspector();
        ward.announce(ward.decide(earlier, "H98.32", LocalDate.of(2019, 1, 1), LocalDate.of(2020, 12, 31)));

        assertThat(ward.server.get(now, "/api/v1/process-log?format=xes").body())
                .contains(ward.dossier);
        assertThat(ward.server.get(earlier, "/api/v1/process-log?format=xes").body())
                .doesNotContain("<trace>");
        assertThat(ward.status(earlier, "/api/v1/process-log?format=xes&from=2019-01-01&to=2021-01-01"))
                .isEqualTo(403);
        assertThat(ward.server
                        .database()
                        .queryForObject(
                                "select convert_from(payload, 'UTF8')::jsonb ->> 'from' from log.event_log"
                                        + " where type = 'ProcessLogExported'"
                                        + " and convert_from(metadata, 'UTF8')::jsonb ->> 'actor' = ?",
                                String.class,
                                earlier))
                .isEqualTo("2018-12-31T17:00:00Z");
    }

    @Test
    void who_is_taken_off_the_team_or_was_never_in_it_sees_nothing() {
        var member = ward.inspector();
        var other = ward.inspector();
        var inspection = ward.decide(member);
        ward.announce(inspection);
        seesNothing(other);
        assertThat(ward.status(other, "/api/v1/inspections/" + inspection)).isEqualTo(403);

        ward.act("head", inspection, "removed-members", """
                {"member": "%s", "reason": "Xung đột lợi ích", "documentNumber": "47/QĐ"}""".formatted(member));
        seesNothing(member);
        assertThat(ward.status(member, "/api/v1/inspections/" + inspection)).isEqualTo(403);
    }

    @Test
    void every_look_is_an_event_that_names_the_decision() {
        var member = ward.inspector();
        var inspection = ward.decide(member);
        ward.announce(inspection);
        ward.server.get(member, "/api/v1/dossiers/" + ward.dossier + "/timeline");
        ward.server.get(member, "/api/v1/petitions/" + ward.petition);
        ward.server.get(member, "/api/v1/receptions/" + ward.visit);

        var looks = ward.server
                .database()
                .queryForList(
                        "select convert_from(payload, 'UTF8') from log.event_log where type = 'RecordViewedInInspection'"
                                + " and convert_from(metadata, 'UTF8') like ?",
                        String.class,
                        "%" + member + "%");
        assertThat(looks).hasSize(3).allSatisfy(look -> assertThat(look).contains(inspection));
        assertThat(String.join("", looks)).contains(ward.dossier, ward.petition, ward.visit);
    }

    @Test
    void an_administrator_a_clerk_and_a_leader_of_another_body_see_no_inspection() {
        var inspection = ward.decide(ward.inspector());
        ward.announce(inspection);

        for (var other : new String[] {"administrator", "clerk", "handler", "petition_officer", "neighbour.leader"}) {
            assertThat(ward.status(other, "/api/v1/inspections/" + inspection))
                    .as(other)
                    .isEqualTo(403);
        }
        assertThat(ward.server.post("leader", "/api/v1/inspections", "{}").statusCode())
                .isEqualTo(400);
    }
}
