package org.dossierledger.app.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dossierledger.shared.dossier.SampleDossiers.CATALOGUE;

import java.time.Instant;
import org.dossierledger.app.petition.PetitionAction;
import org.dossierledger.shared.InvalidField;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import tools.jackson.databind.node.ObjectNode;

class StepFormTest {

    private static final Instant NOW = Instant.parse("2026-11-16T02:10:00Z");

    @Test
    void an_order_to_pay_counts_what_was_left_empty_as_nothing() {
        var body = body(
                PetitionAction.COMPLAINT_DECISION,
                "outcome=RIGHT",
                "documentNumber=1",
                "recovery.moneyToPeople=1.500.000");

        assertThat(body.path("recovery").path("moneyToPeople").asLong()).isEqualTo(1_500_000);
        assertThat(body.path("recovery").path("peopleToDiscipline").asInt(-1)).isZero();
    }

    @Test
    void where_nothing_is_ordered_no_order_is_sent() {
        assertThat(body(PetitionAction.COMPLAINT_DECISION, "outcome=WRONG", "documentNumber=1")
                        .has("recovery"))
                .isFalse();
    }

    @Test
    void a_permission_counts_from_now() {
        assertThat(body(PetitionAction.IDENTITY_APPROVAL, "request=r", "until=4")
                        .path("until")
                        .asString())
                .isEqualTo("2026-11-16T06:10:00Z");
    }

    @Test
    void an_obstacle_has_a_beginning_and_an_end() {
        var obstacle = body(
                        PetitionAction.CLASSIFICATION,
                        "kind=COMPLAINT",
                        "from-1.day=1",
                        "from-1.month=11",
                        "from-1.year=2026",
                        "to-1.day=3",
                        "to-1.month=11",
                        "to-1.year=2026")
                .path("obstacles")
                .path(0);
        assertThat(obstacle.path("from").asString()).isEqualTo("2026-10-31T17:00:00Z");
        assertThat(obstacle.path("to").asString()).startsWith("2026-11-03T16:59:59");

        assertThatThrownBy(() ->
                        body(PetitionAction.CLASSIFICATION, "from-1.day=1", "from-1.month=11", "from-1.year=2026"))
                .isInstanceOf(InvalidField.class);
    }

    @Test
    void a_competent_body_of_the_province_is_known_by_its_code_and_a_receiving_one_by_its_name() {
        var unit = CATALOGUE.units().all().iterator().next();
        var classified = body(PetitionAction.CLASSIFICATION, "competentBody=" + unit.name("vi"));
        var transferred = body(PetitionAction.TRANSFER, "to=" + unit.code());

        assertThat(classified.path("competentBody").asString())
                .isEqualTo(unit.code().value());
        assertThat(transferred.path("toBody").asString()).isEqualTo(unit.name("vi"));
    }

    @Test
    void what_was_ticked_is_a_list_and_what_was_not_is_an_empty_one() {
        assertThat(body(PetitionAction.COMPLEXITY, "criteria=MANY_PEOPLE", "criteria=SEVERAL_PLACES")
                        .path("criteria"))
                .hasSize(2);
        assertThat(body(PetitionAction.COMPLEXITY, "documentNumber=1").path("criteria"))
                .isEmpty();
    }

    @Test
    void a_number_that_is_none_is_refused_by_its_name() {
        assertThatThrownBy(() -> body(PetitionAction.DENUNCIATION_ACCEPTANCE, "contents=hai"))
                .isInstanceOfSatisfying(
                        InvalidField.class, it -> assertThat(it.field()).isEqualTo("contents"));
    }

    private static ObjectNode body(PetitionAction action, String... fields) {
        var given = new LinkedMultiValueMap<String, String>();
        for (var field : fields) {
            var parts = field.split("=", 2);
            given.add(parts[0], parts[1]);
        }
        return new StepForm(action.command(), given, CATALOGUE.units()).body(NOW);
    }
}
