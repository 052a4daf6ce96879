package org.dossierledger.query.radar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dossierledger.shared.dossier.SampleDossiers.DOSSIER;
import static org.dossierledger.shared.dossier.SampleDossiers.LAND_OFFICE;
import static org.dossierledger.shared.dossier.SampleDossiers.endOf;
import static org.dossierledger.shared.dossier.SampleDossiers.received;
import static org.dossierledger.shared.dossier.SampleDossiers.vietnam;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dossierledger.query.projection.Fact;
import org.dossierledger.shared.deadline.WorkingCalendar;
import org.dossierledger.shared.dossier.Channel;
import org.dossierledger.shared.dossier.DossierEvent.DossierAssigned;
import org.dossierledger.shared.dossier.DossierEvent.DossierExtended;
import org.dossierledger.shared.dossier.DossierEvent.DossierResolved;
import org.dossierledger.shared.dossier.DossierEvent.NoteAdded;
import org.dossierledger.shared.dossier.DossierEvent.Outcome;
import org.dossierledger.shared.dossier.DossierEvent.ResultReturned;
import org.dossierledger.shared.dossier.DossierEvent.SupplementRequested;
import org.dossierledger.shared.dossier.SampleDossiers;
import org.dossierledger.shared.event.Evidence;
import org.dossierledger.shared.event.Irregularity;
import org.dossierledger.shared.event.LedgerEvent;
import org.dossierledger.shared.event.Provenance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each rule with what it finds and with what only looks like it. The dossier is due on 01/12/2026. */
class WatchTest {

    private static final RadarRules RULES = RadarRules.builtIn();

    private final List<String> signs = new ArrayList<>();
    private final Watch watch = new Watch(
            RULES.rules(),
            RULES.rules().stream()
                    .flatMap(rule -> rule.pairs().stream())
                    .map(pair -> pair.get(0))
                    .collect(Collectors.toSet()),
            WorkingCalendar.load());
    private long index;

    @Test
    void what_is_typed_in_two_days_after_it_is_said_to_have_happened_is_a_sign() {
        happens(received(), "motcua", "2026-11-16T09:10:00", null);
        happens(assigned(), "lanhdao", "2026-11-19T10:00:00", "2026-11-17T09:59:00");
        assertThat(signs).containsExactly("typed-in-late 172860");
    }

    @Test
    void what_is_typed_in_the_next_morning_is_none() {
        happens(received(), "motcua", "2026-11-17T08:00:00", "2026-11-16T16:30:00");
        assertThat(signs).isEmpty();
    }

    @Test
    void another_system_s_history_was_typed_in_there() {
        var by =
                provenance("ai.do", "2015-03-02T08:00:00").claimedAt(vietnam("2015-03-02T08:00:00"), Evidence.IMPORTED);
        see(received(), by, vietnam("2026-11-16T09:10:00"));
        assertThat(signs).isEmpty();
    }

    @Test
    void a_supplement_asked_for_in_the_last_hours_stops_a_clock_that_was_about_to_run_out() {
        happens(received(), "motcua", "2026-11-16T09:10:00", null);
        happens(supplement(), "chuyenvien", "2026-12-01T16:30:00", null);
        assertThat(signs).containsExactly("supplement-in-last-hours 26999");
    }

    @Test
    void a_supplement_asked_for_in_the_first_days_or_after_the_date_is_none() {
        happens(received(), "motcua", "2026-11-16T09:10:00", null);
        happens(supplement(), "chuyenvien", "2026-11-18T09:00:00", null);
        happens(supplement(), "chuyenvien", "2026-12-02T09:00:00", null);
        assertThat(signs).isEmpty();
    }

    @Test
    void a_result_said_to_have_been_given_in_time_on_a_sunday_is_a_sign() {
        happens(resolved(false), "chuyenvien", "2026-11-30T08:00:00", "2026-11-29T10:00:00");
        happens(returned(Channel.COUNTER, false), "motcua", "2026-11-30T08:05:00", "2026-11-29T10:30:00");
        assertThat(signs).containsExactly("result-at-closed-desk", "result-at-closed-desk");
    }

    @Test
    void the_day_of_culture_is_a_day_off_and_a_swapped_saturday_is_none() {
        happens(resolved(false), "chuyenvien", "2026-11-25T08:00:00", "2026-11-24T10:00:00");
        happens(resolved(false), "chuyenvien", "2026-08-24T08:00:00", "2026-08-22T10:00:00");
        assertThat(signs).containsExactly("result-at-closed-desk");
    }

    @Test
    void what_is_late_anyway_or_goes_by_post_or_network_or_shortly_after_hours_needs_no_open_desk() {
        happens(resolved(true), "chuyenvien", "2026-11-30T08:00:00", "2026-11-29T10:00:00");
        happens(returned(Channel.POST, false), "motcua", "2026-11-30T08:00:00", "2026-11-29T10:00:00");
        happens(returned(Channel.ONLINE, false), "motcua", "2026-11-30T08:00:00", "2026-11-29T10:00:00");
        happens(returned(Channel.COUNTER, false), "motcua", "2026-11-27T17:20:00", null);
        assertThat(signs).isEmpty();
    }

    @Test
    void who_received_a_dossier_does_not_resolve_it() {
        happens(received(), "motcua", "2026-11-16T09:10:00", null);
        happens(resolved(false), "motcua", "2026-11-20T09:10:00", null);
        assertThat(signs).containsExactly("incompatible-steps");
    }

    @Test
    void two_people_may_receive_and_resolve_and_one_may_receive_and_return() {
        happens(received(), "motcua", "2026-11-16T09:10:00", null);
        happens(resolved(false), "chuyenvien", "2026-11-20T09:10:00", null);
        happens(returned(Channel.COUNTER, false), "motcua", "2026-11-20T10:00:00", null);
        assertThat(signs).isEmpty();
    }

    @Test
    void an_act_in_the_middle_of_the_night_is_a_sign_and_a_long_evening_or_a_note_is_none() {
        happens(assigned(), "lanhdao", "2026-11-19T02:14:00", null);
        happens(assigned(), "lanhdao", "2026-11-19T18:30:00", null);
        happens(new NoteAdded(DOSSIER, SampleDossiers.APPLICANT.person()), "chuyenvien", "2026-11-21T22:00:00", null);
        assertThat(signs).containsExactly("outside-hours");
    }

    @Test
    void the_system_itself_works_at_night() {
        see(assigned(), provenance(null, null), vietnam("2026-11-19T02:14:00"));
        see(assigned(), Provenance.bySystem("expiry:1"), vietnam("2026-11-19T02:14:00"));
        assertThat(signs).isEmpty();
    }

    @Test
    void resolved_within_a_minute_of_its_receipt_is_a_sign() {
        happens(received(), "motcua", "2026-11-16T09:10:00", null);
        happens(resolved(false), "chuyenvien", "2026-11-16T09:10:40", null);
        assertThat(signs).containsExactly("resolved-in-seconds 40");
    }

    @Test
    void typed_in_from_paper_one_line_after_the_other_it_was_not_done_in_seconds() {
        happens(received(), "motcua", "2026-11-17T09:10:00", "2026-11-16T09:00:00");
        happens(resolved(false), "chuyenvien", "2026-11-17T09:10:30", "2026-11-16T15:00:00");
        assertThat(signs).isEmpty();
    }

    @Test
    void an_apology_after_the_date_is_a_sign_and_one_before_it_is_none() {
        happens(received(), "motcua", "2026-11-16T09:10:00", null);
        happens(extended(), "chuyenvien", "2026-11-27T09:00:00", null);
        happens(extended(), "chuyenvien", "2026-12-02T09:00:00", null);
        assertThat(signs).hasSize(1).first().asString().startsWith("extended-after-due");
    }

    @Test
    void irregularities_that_an_event_holds_are_signs_where_a_rule_names_them() {
        happens(
                new SupplementRequested(
                        DOSSIER,
                        2,
                        List.of("a"),
                        "b",
                        null,
                        List.of(Irregularity.REPEATED_SUPPLEMENT, Irregularity.OUT_OF_ORDER)),
                "chuyenvien",
                "2026-11-18T09:00:00",
                null);
        assertThat(signs).containsExactly("repeated-supplement");
    }

    @Test
    void a_rule_without_its_threshold_or_about_an_unknown_event_is_refused(@TempDir Path folder) throws Exception {
        assertRefused(folder, "{id: a, find: TYPED_IN_LATE, source: x}", "at-least");
        assertRefused(
                folder, "{id: a, find: AT_CLOSED_DESK, tolerance: PT1H, events: [Nothing], source: x}", "Nothing");
        assertRefused(folder, "{id: a, find: BURST, of: b, count: 2, days: 3, source: x}", "no rule is called b");
        assertRefused(folder, "{id: a, find: TYPED_IN_LATE, at-least: PT1H, wthin: PT1H, source: x}", "wthin");
    }

    private static void assertRefused(Path folder, String rule, String saying) throws Exception {
        var file = Files.writeString(folder.resolve("radar.yml"), "version: v\nrules:\n  - " + rule + "\n");
        assertThatThrownBy(() -> RadarRules.load(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(saying);
    }

    private void happens(LedgerEvent event, String actor, String recordedAt, String occurredAt) {
        see(event, provenance(actor, occurredAt), vietnam(recordedAt));
    }

    private static Provenance provenance(String actor, String occurredAt) {
        var by = Provenance.by(actor, "HANDLER", "H98.04.01", "c", "web");
        return occurredAt == null ? by : by.claimedAt(vietnam(occurredAt), Evidence.BACK_ENTERED);
    }

    private void see(LedgerEvent event, Provenance by, Instant recordedAt) {
        index++;
        var fact = new Fact(index, index, "e" + index, recordedAt, by.occurredAt(recordedAt), by, event, event);
        watch.see(fact, by.actor())
                .forEach(sign -> signs.add(sign.rule().id() + (sign.measured() == null ? "" : " " + sign.measured())));
    }

    private static DossierAssigned assigned() {
        return new DossierAssigned(DOSSIER, LAND_OFFICE, "chuyenvien", List.of());
    }

    private static SupplementRequested supplement() {
        return new SupplementRequested(DOSSIER, 1, List.of("Trích lục bản đồ"), "Thiếu", null, List.of());
    }

    private static DossierResolved resolved(boolean late) {
        return new DossierResolved(DOSSIER, Outcome.GRANTED, null, late, 0, 0, List.of());
    }

    private static ResultReturned returned(Channel channel, boolean late) {
        return new ResultReturned(DOSSIER, channel, late, 0, List.of());
    }

    private static DossierExtended extended() {
        return new DossierExtended(
                DOSSIER, 1, "xin lỗi", endOf("2026-12-01"), received().clocks(), null, List.of());
    }
}
