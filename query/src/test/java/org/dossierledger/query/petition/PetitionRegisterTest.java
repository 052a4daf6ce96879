package org.dossierledger.query.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierledger.query.petition.Petitions.PETITION;
import static org.dossierledger.query.petition.Petitions.accepted;
import static org.dossierledger.query.petition.Petitions.classified;
import static org.dossierledger.query.petition.Petitions.complaint;
import static org.dossierledger.query.petition.Petitions.corrected;
import static org.dossierledger.query.petition.Petitions.id;
import static org.dossierledger.query.petition.Petitions.inVault;
import static org.dossierledger.query.petition.Petitions.named;
import static org.dossierledger.query.petition.Petitions.received;
import static org.dossierledger.shared.dossier.SampleDossiers.endOf;
import static org.dossierledger.shared.dossier.SampleDossiers.vietnam;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dossierledger.query.projection.Told;
import org.dossierledger.query.scope.Scope;
import org.dossierledger.query.scope.Then;
import org.dossierledger.shared.complaint.ComplaintEvent.ComplaintDecisionEnforced;
import org.dossierledger.shared.complaint.ComplaintEvent.ComplaintWithdrawn;
import org.dossierledger.shared.event.Irregularity;
import org.dossierledger.shared.petition.IdentityEvent.*;
import org.dossierledger.shared.petition.IntakeEvent.*;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.petition.PetitionStatus;
import org.dossierledger.shared.petition.Subject;
import org.dossierledger.shared.petition.WithdrawalScope;
import org.junit.jupiter.api.Test;

class PetitionRegisterTest {

    private static final Instant RECEIVED = vietnam("2026-10-05T09:00:00");
    private static final Instant LATER = vietnam("2026-10-12T09:00:00");

    private final Told told = new Told().then(complaint(1, RECEIVED), "2026-10-05T09:00:00");

    @Test
    void a_complaint_is_a_line_of_the_register_from_receipt_to_enforcement() {
        told.then(classified(1, PetitionKind.COMPLAINT, RECEIVED, null), "2026-10-06T09:00:00")
                .then(accepted(1, LATER), "2026-10-12T09:00:00")
                .then(
                        new PetitionAssigned(
                                PETITION,
                                Petitions.INSPECTORATE,
                                "thanhtra.1",
                                null,
                                List.of(Irregularity.OUT_OF_ORDER)),
                        "2026-10-13T09:00:00")
                .then(Petitions.decided(1, LATER), "2026-10-20T09:00:00")
                .then(
                        new ComplaintDecisionEnforced(PETITION, true, Petitions.RECOVERY, "xong", List.of()),
                        "2026-10-21T09:00:00")
                .projected();

        assertThat(line())
                .containsEntry("code", Petitions.code(1))
                .containsEntry("kind", "COMPLAINT")
                .containsEntry("status", "DECIDED")
                .containsEntry("source", "POST")
                .containsEntry("field", "ADMINISTRATIVE")
                .containsEntry("receiving_unit", "H98.31")
                .containsEntry("holder_unit", "H98.01")
                .containsEntry("officer", "thanhtra.1")
                .containsEntry("people", 2)
                .containsEntry("received_at", Timestamp.from(RECEIVED))
                .containsEntry("competent", true)
                .containsEntry("deficient", false)
                .containsEntry("crowd", true)
                .containsEntry("level_skipping", false)
                .containsEntry("protracted", true)
                .containsEntry("subject", "45/QĐ")
                .containsEntry("handled_as", "ACCEPTED")
                .containsEntry("handled_at", Timestamp.from(LATER))
                .containsEntry("accepted_at", Timestamp.from(LATER))
                .containsEntry("instance", "FIRST")
                .containsEntry("outcome", "PARTLY_RIGHT")
                .containsEntry("resolved_as", "DECIDED")
                .containsEntry("resolved_late", true)
                .containsEntry("enforced", true)
                .containsEntry("ended_at", null)
                .containsEntry("next_duty", "SENDING")
                .containsEntry("confidential", false)
                .containsEntry("evidence", "SYSTEM");
        assertThat(told.tables.queryForObject(
                        "select ordered::text || collected::text || irregularities::text from read.petition_register",
                        String.class))
                .isEqualTo("{1,2,3,4,5,6,7,8,9,10,11,12,13}{1,2,3,4,5,6,7,8,9,10,11,12,13}{OUT_OF_ORDER}");
    }

    @Test
    void a_complaint_is_withdrawn_only_when_nobody_goes_on_with_any_of_it() {
        told.then(
                        new ComplaintWithdrawn(PETITION, WithdrawalScope.WHOLE, null, 3, true, List.of()),
                        "2026-10-06T09:00:00")
                .projected();
        assertThat(line()).containsEntry("withdrawn", false).containsEntry("convinced", false);

        told.then(
                        new ComplaintWithdrawn(PETITION, WithdrawalScope.WHOLE, null, 0, true, List.of()),
                        "2026-10-07T09:00:00")
                .projected();
        assertThat(line()).containsEntry("withdrawn", true).containsEntry("convinced", true);
    }

    @Test
    void what_is_kept_outside_stands_with_its_number_only() {
        told.then(
                        new SecretPetitionNoted(id(2), "M-2", PetitionKind.DENUNCIATION, Petitions.WARD, "12/MẬT"),
                        "2026-10-06T09:00:00")
                .projected();

        assertThat(find(search().code("M-2")))
                .singleElement()
                .satisfies(row -> assertThat(row.status()).isEqualTo(PetitionStatus.KEPT_OUTSIDE));
        assertThat(told.petitions()
                        .state("M-2", endOf("2026-10-07"), Instant.MAX)
                        .confidential())
                .isTrue();
    }

    @Test
    void a_name_is_found_and_a_protected_one_never() {
        told.then(received(2, RECEIVED, PetitionKind.DENUNCIATION, inVault()), "2026-10-05T09:10:00")
                .then(received(3, RECEIVED, PetitionKind.MIXED, named()), "2026-10-05T09:20:00")
                .then(received(4, RECEIVED, PetitionKind.DENUNCIATION, named()), "2026-10-05T09:30:00")
                .projected();

        assertThat(find(search().name("Nguyễn Thị Đào")))
                .extracting(PetitionPage.Row::id)
                .containsExactly(PETITION.value());
        assertThat(find(search().name("dao nguyen"))).hasSize(1);
        assertThat(find(search().name("Lê"))).isEmpty();
        assertThat(told.dump()).doesNotContain("Nguyễn").doesNotContain("nguyen");
    }

    @Test
    void what_turns_out_to_be_a_denunciation_is_found_under_no_name_any_more() {
        told.projected();
        assertThat(find(search().name("dao"))).hasSize(1);

        told.then(classified(1, PetitionKind.DENUNCIATION, LATER, List.of(inVault())), "2026-10-12T09:00:00")
                .projected();

        assertThat(find(search().name("dao"))).isEmpty();
        assertThat(find(search().name(null)))
                .singleElement()
                .satisfies(row -> assertThat(row.kind()).isEqualTo("denunciation"));
    }

    @Test
    void a_denunciation_stays_one_though_it_is_claimed_to_have_been_classified_before_it_came() {
        told.then(
                        classified(1, PetitionKind.DENUNCIATION, LATER, List.of(inVault())),
                        "2026-10-12T09:00:00",
                        "2026-10-01T09:00:00")
                .projected();

        assertThat(find(search().name("dao"))).isEmpty();
        assertThat(line())
                .containsEntry("kind", "DENUNCIATION")
                .containsEntry("status", "CLASSIFIED")
                .containsEntry("confidential", true);
        var state = told.petitions().state(PETITION.value(), endOf("2026-10-12"), Instant.MAX);
        assertThat(state.petitioners()).containsExactly(inVault());
    }

    @Test
    void a_denunciation_stays_one_when_the_time_of_its_receipt_is_corrected() {
        var receipt = told.lastEvent();
        told.then(classified(1, PetitionKind.DENUNCIATION, RECEIVED, List.of(inVault())), "2026-10-06T09:00:00")
                .then(corrected(1, receipt, "PetitionReceived", LATER), "2026-10-12T09:00:00")
                .projected();

        assertThat(find(search().name("dao"))).isEmpty();
        assertThat(line()).containsEntry("kind", "DENUNCIATION").containsEntry("status", "CLASSIFIED");
    }

    @Test
    void the_register_is_searched_by_whatever_is_known() {
        told.then(received(2, RECEIVED, PetitionKind.DENUNCIATION, inVault()), "2026-10-07T09:10:00")
                .then(accepted(1, LATER), "2026-10-12T09:00:00")
                .then(
                        new PetitionAssigned(PETITION, Petitions.INSPECTORATE, "tt.1", null, List.of()),
                        "2026-10-13T09:00:00")
                .projected();

        assertThat(numbers(search())).containsExactly(2, 1);
        assertThat(numbers(search().kinds(Set.of("denunciation")))).containsExactly(2);
        assertThat(numbers(search().kinds(Set.of()))).isEmpty();
        assertThat(numbers(search().code("dt.h98.31-261116-0001"))).containsExactly(1);
        assertThat(numbers(search().units(Set.of("H98.01")))).containsExactly(1);
        assertThat(numbers(search().officer("tt.1"))).containsExactly(1);
        assertThat(numbers(search().status(PetitionStatus.RECEIVED))).containsExactly(2);
        assertThat(numbers(search().between(endOf("2026-10-05"), endOf("2026-10-08"))))
                .containsExactly(2);
        told.then(new PetitionFiled(id(2), "không rõ", false, 0, List.of()), "2026-10-14T09:00:00")
                .projected();
        assertThat(numbers(search().openOnly())).containsExactly(1);
        assertThat(told.petitionRegister().countByStatus(Scope.of(Set.of("H98.31"))))
                .containsExactlyInAnyOrderEntriesOf(Map.of(PetitionStatus.ACCEPTED, 1L, PetitionStatus.FILED, 1L));
    }

    @Test
    void pages_follow_each_other_the_first_due_first_and_what_owes_nothing_last() {
        for (var number = 2; number <= 24; number++) {
            told.then(complaint(number, RECEIVED.plusSeconds(86_400L * (number % 5))), "2026-10-10T09:00:00");
        }
        told.then(new PetitionFiled(id(5), "không rõ", false, 0, List.of()), "2026-10-14T09:00:00")
                .then(new PetitionFiled(id(6), "không rõ", false, 0, List.of()), "2026-10-14T09:00:00")
                .projected();

        for (var order : List.of(search().dueFirst(), search())) {
            var first = told.petitionRegister().find(order.page(null, 8));
            var second = told.petitionRegister().find(order.page(first.next(), 8));
            var third = told.petitionRegister().find(order.page(second.next(), 8));
            var all = List.of(first, second, third).stream()
                    .flatMap(page -> page.items().stream())
                    .toList();
            assertThat(third.next()).isNull();
            assertThat(all).extracting(PetitionPage.Row::id).hasSize(24).doesNotHaveDuplicates();
            assertThat(all)
                    .isEqualTo(
                            told.petitionRegister().find(order.page(null, 99)).items());
        }
        var due = find(search().dueFirst());
        assertThat(due.subList(0, 22)).extracting(PetitionPage.Row::dueAt).isSorted();
        assertThat(due.subList(22, 24)).extracting(PetitionPage.Row::dueAt).containsOnlyNulls();
    }

    @Test
    void what_has_to_do_with_a_decision_is_told_but_no_denunciation() {
        var elsewhere = new Subject(Subject.Kind.DECISION, "46/QĐ", Petitions.WARD, null);
        told.then(received(2, RECEIVED, PetitionKind.DENUNCIATION, inVault()), "2026-10-06T09:00:00")
                .then(received(3, RECEIVED, PetitionKind.FEEDBACK, named(), null, elsewhere), "2026-10-06T09:00:00")
                .then(complaint(4, RECEIVED), "2026-10-04T09:00:00")
                .projected();

        assertThat(told.petitionRegister().about("45/QĐ"))
                .extracting(PetitionPage.Row::id)
                .containsExactly(id(4).value(), PETITION.value());
    }

    @Test
    void what_follows_a_petition_or_is_handled_with_it_is_told() {
        var subject = new Subject(Subject.Kind.OTHER, null, null, null);
        told.then(received(2, RECEIVED, PetitionKind.COMPLAINT, named(), PETITION, subject), "2026-10-07T09:00:00")
                .then(complaint(3, RECEIVED), "2026-10-06T09:00:00")
                .then(new PetitionJoined(id(3), PETITION, "trùng", List.of()), "2026-10-08T09:00:00")
                .then(new SameContentReceived(PETITION, id(3)), "2026-10-08T09:00:00")
                .then(complaint(4, RECEIVED), "2026-10-06T09:00:00")
                .projected();

        assertThat(told.petitionRegister().following(PETITION.value()))
                .extracting(PetitionPage.Row::id)
                .containsExactly(id(3).value(), id(2).value());
        assertThat(told.petitions()
                        .state(PETITION.value(), endOf("2026-10-09"), Instant.MAX)
                        .followers())
                .containsExactly(id(3).value());
    }

    @Test
    void a_permission_to_open_an_identity_is_over_until_its_end_is_on_record() {
        var until = vietnam("2026-10-13T09:00:00");
        told.then(received(2, RECEIVED, PetitionKind.DENUNCIATION, inVault()), "2026-10-06T09:00:00")
                .then(new IdentityAccessRequested(id(2), "r1", "để xác minh"), "2026-10-12T08:00:00")
                .projected();
        assertThat(told.petitionRegister().accessesOver(until)).isEmpty();

        told.then(new IdentityAccessApproved(id(2), "r1", until), "2026-10-12T09:00:00")
                .projected();
        assertThat(told.petitionRegister().accessesOver(until.minusSeconds(1))).isEmpty();
        assertThat(told.petitionRegister().accessesOver(until)).containsExactly(id(2).value());
        var access = told.petitions()
                .state(id(2).value(), endOf("2026-10-12"), Instant.MAX)
                .accesses();
        assertThat(access).singleElement().satisfies(it -> {
            assertThat(it.requestedBy()).isEqualTo("canbo");
            assertThat(it.open(until.minusSeconds(1))).isTrue();
            assertThat(it.open(until)).isFalse();
        });

        told.then(new IdentityAccessExpired(id(2), "r1"), "2026-10-13T09:01:00").projected();
        assertThat(told.petitionRegister().accessesOver(endOf("2026-12-31"))).isEmpty();
    }

    @Test
    void an_imported_petition_has_what_the_other_system_said_last() {
        told.then(Petitions.imported(7, null, null, null), "2026-11-24T08:00:00", "2018-02-09T08:00:00")
                .then(
                        Petitions.imported(7, vietnam("2018-02-01T08:00:00"), endOf("2018-02-23"), null),
                        "2026-11-24T08:00:00",
                        "2018-02-12T08:00:00")
                .projected();

        assertThat(find(search().code("CU-7"))).singleElement().satisfies(row -> {
            assertThat(row.receivedAt()).isEqualTo(vietnam("2018-02-01T08:00:00"));
            assertThat(row.dueAt()).isEqualTo(endOf("2018-02-23"));
            assertThat(row.late()).isTrue();
            assertThat(row.officer()).isEqualTo("nguoi.cu");
        });
        assertThat(told.tables.queryForObject(
                        "select evidence from read.petition_register where code = 'CU-7'", String.class))
                .isEqualTo("IMPORTED");
    }

    @Test
    void a_stream_that_begins_in_its_middle_is_parked_and_the_others_go_on() {
        told.then(accepted(9, LATER), "2026-10-12T09:00:00")
                .then(complaint(2, RECEIVED), "2026-10-12T09:00:00")
                .projected();

        assertThat(told.tables.queryForList("select stream from read.parked_event", String.class))
                .containsExactly(id(9).value());
        assertThat(numbers(search())).containsExactly(2, 1);
    }

    private Map<String, Object> line() {
        return told.tables.queryForMap("select * from read.petition_register where id = '" + PETITION.value() + "'");
    }

    private List<PetitionPage.Row> find(Asked asked) {
        return told.petitionRegister().find(asked.page(null, 99)).items();
    }

    private List<Integer> numbers(Asked asked) {
        return find(asked).stream()
                .map(row -> (int) java.util.UUID.fromString(row.id()).getLeastSignificantBits())
                .toList();
    }

    private static Asked search() {
        return new Asked(null, null, null, null, null, null, null, null, false, false);
    }

    /** What is asked for, one thing at a time. */
    private record Asked(
            Set<String> kinds,
            String name,
            String code,
            Set<String> units,
            String officer,
            PetitionStatus status,
            Instant from,
            Instant to,
            boolean open,
            boolean due) {

        Asked kinds(Set<String> only) {
            return new Asked(only, name, code, units, officer, status, from, to, open, due);
        }

        Asked name(String of) {
            return new Asked(kinds, of, code, units, officer, status, from, to, open, due);
        }

        Asked code(String begin) {
            return new Asked(kinds, name, begin, units, officer, status, from, to, open, due);
        }

        Asked units(Set<String> only) {
            return new Asked(kinds, name, code, only, officer, status, from, to, open, due);
        }

        Asked officer(String account) {
            return new Asked(kinds, name, code, units, account, status, from, to, open, due);
        }

        Asked status(PetitionStatus only) {
            return new Asked(kinds, name, code, units, officer, only, from, to, open, due);
        }

        Asked between(Instant first, Instant end) {
            return new Asked(kinds, name, code, units, officer, status, first, end, open, due);
        }

        Asked openOnly() {
            return new Asked(kinds, name, code, units, officer, status, from, to, true, due);
        }

        Asked dueFirst() {
            return new Asked(kinds, name, code, units, officer, status, from, to, open, true);
        }

        PetitionSearch page(String after, int limit) {
            return PetitionSearch.within(units == null ? null : Scope.of(units), null)
                    .ofKinds(kinds)
                    .named(name, code)
                    .with(officer, status)
                    .received(from, to)
                    .ordered(open, due)
                    .page(after, limit);
        }
    }

    @Test
    void the_register_shows_and_finds_petitions_as_they_stood_and_were_known_then() {
        told.then(classified(1, PetitionKind.COMPLAINT, RECEIVED, null), "2026-10-06T09:00:00")
                .then(accepted(1, LATER), "2026-10-20T09:00:00", "2026-10-12T09:00:00")
                .then(Petitions.decided(1, LATER), "2026-10-25T09:00:00")
                .projected();
        var all = PetitionSearch.within(null, null);

        assertThat(statuses(all, "2026-10-15", "2026-10-15")).containsExactly(PetitionStatus.CLASSIFIED);
        assertThat(statuses(all, "2026-10-15", null)).containsExactly(PetitionStatus.ACCEPTED);
        assertThat(statuses(all, "2026-10-26", null)).containsExactly(PetitionStatus.DECIDED);
        assertThat(statuses(all, "2026-10-04", null)).isEmpty();
        assertThat(statuses(all, "2026-10-15", "2026-10-04")).isEmpty();
        assertThat(statuses(all.with(null, PetitionStatus.DECIDED), "2026-10-15", null))
                .isEmpty();
        assertThat(statuses(all.named("Lê", null), "2026-10-15", null)).isEmpty();
        assertThat(statuses(all.named("dao", null), "2026-10-15", null)).hasSize(1);
    }

    @Test
    void what_was_no_denunciation_then_is_hidden_like_one_since_it_is_one_today() {
        told.then(classified(1, PetitionKind.FEEDBACK, RECEIVED, null), "2026-10-06T09:00:00")
                .then(classified(1, PetitionKind.DENUNCIATION, RECEIVED, null), "2026-10-15T09:00:00")
                .projected();
        var handler = PetitionSearch.within(null, "canbo.khac");

        assertThat(statuses(PetitionSearch.within(null, null), "2026-10-10", "2026-10-10"))
                .hasSize(1);
        assertThat(statuses(handler, "2026-10-10", "2026-10-10")).isEmpty();
    }

    private List<PetitionStatus> statuses(PetitionSearch search, String asOf, String knownAt) {
        var then = new Then(null, endOf(asOf), knownAt == null ? null : endOf(knownAt));
        return told.petitionRegister().find(search, then).items().stream()
                .map(PetitionPage.Row::status)
                .toList();
    }
}
