package org.dossierledger.query.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.dossierledger.query.reception.Visits.VISIT;
import static org.dossierledger.query.reception.Visits.answered;
import static org.dossierledger.query.reception.Visits.received;
import static org.dossierledger.query.reception.Visits.refused;
import static org.dossierledger.query.reception.Visits.scheduled;
import static org.dossierledger.shared.dossier.SampleDossiers.endOf;
import static org.dossierledger.shared.dossier.SampleDossiers.vietnam;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dossierledger.query.duty.DutyState;
import org.dossierledger.query.person.OpenLetters;
import org.dossierledger.query.projection.Told;
import org.dossierledger.query.scope.Then;
import org.dossierledger.shared.dossier.SampleDossiers;
import org.dossierledger.shared.duty.Duty;
import org.dossierledger.shared.event.EventJson;
import org.dossierledger.shared.petition.PetitionId;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.petition.SamplePetitions;
import org.dossierledger.shared.reception.Handling;
import org.dossierledger.shared.reception.Mode;
import org.dossierledger.shared.reception.ReceptionEvent.*;
import org.dossierledger.shared.reception.RefusalGround;
import org.junit.jupiter.api.Test;

/** The visit was on Monday 16/11/2026; an answer is owed until 01/12/2026. */
class ReceptionFoldTest {

    private static final Instant AT = vietnam("2026-11-16T09:00:00");
    private static final PetitionId PETITION = SamplePetitions.PETITION;

    private final Told told = new Told().then(received(1, AT), "2026-11-16T09:00:00");

    @Test
    void a_visit_is_a_line_of_the_register() {
        told.then(new PetitionTakenUp(VISIT, PETITION, PetitionKind.COMPLAINT), "2026-11-16T10:00:00")
                .then(new ReceptionConcluded(VISIT, OpenLetters.seal("kết luận"), "5/TB"), "2026-11-17T10:00:00")
                .then(answered(1, Handling.TRANSFERRED), "2026-11-18T10:00:00")
                .then(new ResultFollowed(VISIT, "Đã thụ lý"), "2026-11-19T10:00:00")
                .then(new ResultFollowed(VISIT, "Đã giải quyết"), "2026-11-20T10:00:00")
                .projected();

        assertThat(line())
                .containsEntry("code", "TD.H98.31-261116-0001")
                .containsEntry("unit", "H98.31")
                .containsEntry("mode", "REGULAR")
                .containsEntry("presiding", "Chủ tịch UBND phường")
                .containsEntry("people", 2)
                .containsEntry("representatives", 1)
                .containsEntry("repeated", true)
                .containsEntry("kind", "COMPLAINT")
                .containsEntry("competent", true)
                .containsEntry("handled_by", "UBND xã cũ")
                .containsEntry("same_content", 3)
                .containsEntry("handling", "TRANSFERRED")
                .containsEntry("body", "UBND tỉnh")
                .containsEntry("document_number", "12/UBND")
                .containsEntry("answered_late", false)
                .containsEntry("concluded", true)
                .containsEntry("last_result", "Đã giải quyết")
                .containsEntry("next_duty", null);
        assertThat(told.tables.queryForObject(
                        "select (petitions || petition_kinds || units)::text from read.reception_register",
                        String.class))
                .isEqualTo("{" + PETITION.value() + ",COMPLAINT,H98.31}");
    }

    @Test
    void a_visitor_without_an_answer_is_on_the_late_list_until_answered() {
        told.then(answered(1, Handling.EXPLAINED), "2026-12-04T09:00:00").projected();

        assertThat(told.late("2026-12-01", null).count()).isZero();
        assertThat(told.late("2026-12-03", null).items()).singleElement().satisfies(item -> {
            assertThat(item.kind()).isEqualTo("reception");
            assertThat(item.duty()).isEqualTo("ANSWER");
            assertThat(item.code()).isEqualTo("TD.H98.31-261116-0001");
        });
        assertThat(told.late("2026-12-04", null).count()).isZero();
    }

    @Test
    void who_was_refused_as_protracted_is_owed_a_notice() {
        var told = new Told()
                .then(scheduled(2, AT.plusSeconds(3600)), "2026-11-10T09:00:00")
                .then(refused(2, AT), "2026-11-16T09:00:00")
                .projected();

        assertThat(told.late("2026-11-19", null).count()).isZero();
        assertThat(told.late("2026-11-20", null).items())
                .singleElement()
                .satisfies(item -> assertThat(item.duty()).isEqualTo("REFUSAL_NOTICE"));
        told.then(Visits.noticeIssued(2), "2026-11-23T09:00:00").projected();
        assertThat(told.late("2026-11-24", null).count()).isZero();
        var state = told.visits().state(Visits.id(2).value(), Instant.MAX, Instant.MAX);
        assertThat(state.stage()).isEqualTo(Stage.REFUSED);
        assertThat(state.refusalGround()).isEqualTo(RefusalGround.PROTRACTED);
        assertThat(state.noticeNumber()).isEqualTo("01/TB");
    }

    @Test
    void an_answer_typed_in_later_was_missing_as_known_then() {
        told.then(answered(1, Handling.EXPLAINED), "2026-12-07T08:00:00", "2026-11-20T15:00:00")
                .projected();

        assertThat(told.late("2026-12-03", "2026-12-03").count()).isEqualTo(1);
        assertThat(told.late("2026-12-03", null).count()).isZero();
    }

    @Test
    void a_visit_is_told_as_of_any_day_as_known_on_any_day() {
        told.then(answered(1, Handling.EXPLAINED), "2026-11-20T08:00:00", "2026-11-18T08:00:00")
                .projected();
        var asOf = endOf("2026-11-19");

        assertThat(told.visits()
                        .state("TD.H98.31-261116-0001", asOf, Instant.MAX)
                        .handling())
                .isEqualTo(Handling.EXPLAINED);
        var before = told.visits().state(VISIT.value(), asOf, asOf);
        assertThat(before.handling()).isNull();
        assertThat(before.duties()).extracting(DutyState::duty).containsExactly(Duty.ANSWER);
        assertThat(before.dueAt()).isEqualTo(endOf("2026-12-01"));
        assertThat(told.visits().facts(VISIT.value(), asOf, Instant.MAX)).hasSize(2);
        assertThatExceptionOfType(UnknownReception.class)
                .isThrownBy(() -> told.visits().state(VISIT.value(), AT.minusSeconds(1), Instant.MAX));
        assertThatExceptionOfType(UnknownReception.class)
                .isThrownBy(() -> told.visits().state("TD.none", asOf, Instant.MAX));
    }

    @Test
    void an_id_of_a_dossier_is_no_visit_s() {
        var dossier = SampleDossiers.received();
        told.then(dossier, "2026-11-16T09:00:00").projected();

        assertThatExceptionOfType(UnknownReception.class)
                .isThrownBy(() -> told.visits().state(dossier.dossierId().value(), Instant.MAX, Instant.MAX));
    }

    @Test
    void a_command_is_known_to_have_been_carried_out() {
        assertThat(told.visits().did(VISIT.value(), "c0")).isTrue();
        assertThat(told.visits().did(VISIT.value(), "c9")).isFalse();
    }

    @Test
    void who_came_and_with_what_stands_in_no_answer() {
        told.then(new ReceptionConcluded(VISIT, OpenLetters.seal("kết luận"), "5/TB"), "2026-11-17T10:00:00");
        var state = told.visits().state(VISIT.value(), endOf("2026-12-31"), Instant.MAX);

        assertThat(state.late()).isTrue();
        assertThat(state.visitors()).containsExactly(Visits.named());
        assertThat(state.conclusion()).isEqualTo(OpenLetters.seal("kết luận"));
        assertThat(EventJson.MAPPER.writeValueAsString(state)).doesNotContain("key-of", "ciphertext", "visitors");
    }

    @Test
    void a_session_that_is_only_scheduled_is_in_the_register_and_not_in_the_book() {
        told.then(scheduled(2, vietnam("2026-11-25T08:00:00")), "2026-11-17T09:00:00")
                .projected();
        var found = told.visitRegister().find(new ReceptionSearch(null, null, null, null, null, null, null, null, 10));

        assertThat(found.items())
                .extracting(ReceptionPage.Row::stage, ReceptionPage.Row::at)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Stage.SCHEDULED, vietnam("2026-11-25T08:00:00")),
                        org.assertj.core.groups.Tuple.tuple(Stage.RECEIVED, AT));
        assertThat(new Book(told.database.ledger()).of(null, AT, Instant.parse("2027-01-01T00:00:00Z")))
                .hasSize(1);
    }

    @Test
    void the_register_is_searched_by_whatever_is_known() {
        told.then(received(2, AT, Mode.LEADER, PetitionKind.FEEDBACK, Visits.named()), "2026-11-17T09:00:00")
                .projected();
        var none = (String) null;

        assertThat(found(new ReceptionSearch("dao nguyen", none, null, null, null, null, null, null, 9)))
                .containsExactly(2, 1);
        assertThat(found(new ReceptionSearch("Lê", none, null, null, null, null, null, null, 9)))
                .isEmpty();
        assertThat(found(new ReceptionSearch(none, "td.h98.31-261116-0001", null, null, null, null, null, null, 9)))
                .containsExactly(1);
        assertThat(found(new ReceptionSearch(none, none, null, Mode.LEADER, null, null, null, null, 9)))
                .containsExactly(2);
        assertThat(found(new ReceptionSearch(none, none, null, null, PetitionKind.COMPLAINT, null, null, null, 9)))
                .containsExactly(1);
        assertThat(found(new ReceptionSearch(
                        none, none, null, null, null, endOf("2026-11-16"), endOf("2026-11-17"), null, 9)))
                .containsExactly(2);
        assertThat(found(new ReceptionSearch(
                        none,
                        none,
                        org.dossierledger.query.scope.Scope.of(java.util.Set.of("H98.32")),
                        null,
                        null,
                        null,
                        null,
                        null,
                        9)))
                .isEmpty();
    }

    @Test
    void pages_of_the_register_follow_each_other_without_loss() {
        for (var number = 2; number <= 25; number++) {
            told.then(received(number, AT), "2026-11-16T09:00:00");
        }
        told.projected();
        var first = told.visitRegister().find(page(null));
        var second = told.visitRegister().find(page(first.next()));
        var third = told.visitRegister().find(page(second.next()));

        assertThat(third.next()).isNull();
        assertThat(List.of(first, second, third))
                .flatExtracting(ReceptionPage::items)
                .extracting(ReceptionPage.Row::id)
                .hasSize(25)
                .doesNotHaveDuplicates();
    }

    @Test
    void whoever_is_protected_is_found_under_no_name() {
        told.then(received(2, AT, Mode.REGULAR, PetitionKind.DENUNCIATION, Visits.inVault()), "2026-11-16T09:00:00")
                .then(received(3, AT, Mode.REGULAR, PetitionKind.DENUNCIATION, Visits.named()), "2026-11-16T09:00:00")
                .projected();
        var byName = new ReceptionSearch("Nguyễn Thị Đào", null, null, null, null, null, null, null, 9);
        assertThat(found(byName)).containsExactly(1);

        told.then(new PetitionTakenUp(VISIT, PETITION, PetitionKind.DENUNCIATION), "2026-11-16T10:00:00")
                .projected();

        assertThat(found(byName)).isEmpty();
    }

    private List<Integer> found(ReceptionSearch search) {
        return told.visitRegister().find(search).items().stream()
                .map(row -> Integer.parseInt(row.code().substring(row.code().length() - 4)))
                .toList();
    }

    private static ReceptionSearch page(String after) {
        return new ReceptionSearch(null, null, null, null, null, null, null, after, 10);
    }

    private Map<String, Object> line() {
        return told.tables.queryForMap("select * from read.reception_register");
    }

    @Test
    void the_register_of_visits_tells_of_any_day_what_was_known_on_any_day() {
        told.then(answered(1, Handling.EXPLAINED), "2026-11-20T08:00:00", "2026-11-18T08:00:00")
                .projected();
        var all = new ReceptionSearch(null, null, null, null, null, null, null, null, 10);
        var asOf = endOf("2026-11-19");

        assertThat(told.visitRegister().find(all, new Then(null, asOf, asOf)).items())
                .singleElement()
                .satisfies(row -> assertThat(row.handling()).isNull());
        assertThat(told.visitRegister().find(all, new Then(null, asOf, null)).items())
                .singleElement()
                .satisfies(row -> assertThat(row.handling()).isEqualTo(Handling.EXPLAINED));
        assertThat(told.visitRegister()
                        .find(all, new Then(Set.of("H98.77"), asOf, null))
                        .items())
                .isEmpty();
        assertThat(told.visitRegister()
                        .find(all, new Then(null, AT.minusSeconds(1), null))
                        .items())
                .isEmpty();
    }
}
