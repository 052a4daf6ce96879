package org.dossierledger.query.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierledger.query.dossier.SampleHistories.id;
import static org.dossierledger.query.dossier.SampleHistories.receivedAs;
import static org.dossierledger.shared.dossier.SampleDossiers.CENTRE;
import static org.dossierledger.shared.dossier.SampleDossiers.DEADLINES;
import static org.dossierledger.shared.dossier.SampleDossiers.LAND_TRANSFER;
import static org.dossierledger.shared.dossier.SampleDossiers.endOf;
import static org.dossierledger.shared.dossier.SampleDossiers.received;
import static org.dossierledger.shared.dossier.SampleDossiers.vietnam;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.dossierledger.query.petition.Petitions;
import org.dossierledger.query.projection.Told;
import org.dossierledger.shared.dossier.DossierEvent.*;
import org.dossierledger.shared.inspection.Population;
import org.dossierledger.shared.inspection.Trait;
import org.dossierledger.shared.petition.Field;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.petition.SamplePetitions;
import org.dossierledger.shared.unit.UnitCode;
import org.junit.jupiter.api.Test;

/**
 * Five dossiers: the first ended late, the second was sent back twice, the third once, the fourth was extended, the fifth came
 * a month earlier and ended in time. Two petitions of one ward, of which the second is a complaint about administration.
 */
class SamplingTest {

    private static final Set<UnitCode> CENTRES = Set.of(CENTRE);
    private static final Set<UnitCode> WARDS = Set.of(SamplePetitions.WARD);

    private final Told told = new Told();

    SamplingTest() {
        told.then(receivedAs(4), "2026-10-12T09:00:00").then(resolved(4, false), "2026-10-13T09:00:00");
        for (var number = 0; number < 4; number++) {
            told.then(receivedAs(number), "2026-11-16T09:1" + number + ":00");
        }
        told.then(supplement(1, 1), "2026-11-17T09:00:00")
                .then(new SupplementReceived(id(1), 1, List.of(), received().clocks()), "2026-11-18T09:00:00")
                .then(supplement(1, 2), "2026-11-19T09:00:00")
                .then(supplement(2, 1), "2026-11-19T10:00:00")
                .then(
                        new DossierExtended(
                                id(3),
                                1,
                                "xin lỗi",
                                endOf("2026-12-20"),
                                received().clocks(),
                                null,
                                List.of()),
                        "2026-11-20T09:00:00")
                .then(resolved(0, true), "2026-12-21T09:00:00");
        var monday = vietnam("2026-11-16T10:00:00");
        told.then(Petitions.received(1, monday, PetitionKind.FEEDBACK, Petitions.named()), "2026-11-16T10:00:00")
                .then(Petitions.received(2, monday, PetitionKind.COMPLAINT, Petitions.named()), "2026-11-16T10:01:00")
                .then(
                        Petitions.classified(2, PetitionKind.COMPLAINT, monday, List.of(Petitions.named())),
                        "2026-12-22T10:00:00")
                .projected();
    }

    private static DossierResolved resolved(int number, boolean late) {
        return new DossierResolved(id(number), Outcome.GRANTED, null, late, 0, 0, List.of());
    }

    private static SupplementRequested supplement(int number, int round) {
        return new SupplementRequested(id(number), round, List.of("giấy"), "thiếu", null, List.of());
    }

    /** Of November and December, as the log ends. */
    private Population of(String kind, Set<UnitCode> units) {
        return new Population(
                kind,
                units,
                LocalDate.of(2026, 11, 1),
                LocalDate.of(2026, 12, 31),
                false,
                null,
                null,
                told.events.size(),
                0,
                null,
                null,
                null,
                null);
    }

    private Population having(Trait... traits) {
        var it = of("dossier", CENTRES);
        return new Population(
                "dossier",
                CENTRES,
                it.from(),
                it.to(),
                false,
                null,
                null,
                it.upTo(),
                0,
                null,
                null,
                null,
                Set.of(traits));
    }

    private List<String> members(Population it) {
        return sampling().population(it);
    }

    private Sampling sampling() {
        return new Sampling(told.database.ledger(), DEADLINES.calendar());
    }

    private static List<String> dossiers(int... numbers) {
        return java.util.Arrays.stream(numbers)
                .mapToObj(each -> id(each).value())
                .toList();
    }

    @Test
    void a_population_is_what_its_units_received_on_its_days() {
        assertThat(members(of("dossier", CENTRES))).isEqualTo(dossiers(0, 1, 2, 3));
        assertThat(members(of("dossier", WARDS))).isEmpty();
        assertThat(members(of("petition", WARDS))).hasSize(2);
        assertThat(members(of("reception", WARDS))).isEmpty();
    }

    @Test
    void what_ended_late_is_told_from_what_is_late_and_open() {
        var late = new Population(
                "dossier",
                CENTRES,
                LocalDate.of(2026, 10, 1),
                LocalDate.of(2026, 12, 31),
                true,
                null,
                null,
                told.events.size(),
                0,
                null,
                null,
                null,
                null);

        assertThat(members(having(Trait.ENDED_LATE))).isEqualTo(dossiers(0));
        assertThat(members(late)).contains(id(0).value(), id(3).value()).doesNotContain(id(4).value());
    }

    @Test
    void traits_are_told_by_the_events_of_each_dossier_and_asked_for_together() {
        assertThat(members(having(Trait.SUPPLEMENTED_AGAIN))).isEqualTo(dossiers(1));
        assertThat(members(having(Trait.EXTENDED))).isEqualTo(dossiers(3));
        assertThat(members(having(Trait.EXTENDED, Trait.SUPPLEMENTED_AGAIN))).isEmpty();
    }

    @Test
    void procedure_status_and_field_leave_out_what_does_not_fit() {
        var all = of("dossier", CENTRES);
        assertThat(members(filtered(all, LAND_TRANSFER.value(), null, null, null)))
                .hasSize(4);
        assertThat(members(filtered(all, "9.999999", null, null, null))).isEmpty();
        assertThat(members(filtered(all, null, "RESOLVED", null, null))).isEqualTo(dossiers(0));
        assertThat(members(filtered(all, null, null, "Đất đai", Set.of(LAND_TRANSFER.value()))))
                .hasSize(4);
        assertThat(members(filtered(all, null, null, "Đất đai", Set.of("9.999999"))))
                .isEmpty();
    }

    private static Population filtered(
            Population it, String procedure, String status, String field, Set<String> procedures) {
        return new Population(
                it.kind(),
                it.units(),
                it.from(),
                it.to(),
                false,
                procedure,
                status,
                it.upTo(),
                0,
                field,
                procedures,
                null,
                null);
    }

    @Test
    void petitions_are_asked_for_by_kind_and_by_the_field_of_their_classification() {
        var all = of("petition", WARDS);
        var complaints = new Population(
                "petition",
                WARDS,
                all.from(),
                all.to(),
                false,
                null,
                null,
                all.upTo(),
                0,
                null,
                null,
                PetitionKind.COMPLAINT,
                null);

        assertThat(members(complaints)).containsExactly(Petitions.id(2).value());
        assertThat(members(filtered(all, null, null, Field.ADMINISTRATIVE.name(), null)))
                .containsExactly(Petitions.id(2).value());
        assertThat(members(filtered(all, null, null, Field.JUDICIAL.name(), null)))
                .isEmpty();
    }

    @Test
    void what_is_recorded_after_its_place_of_the_log_changes_no_population() {
        var before = told.events.stream()
                        .filter(event -> event.type().equals("DossierExtended"))
                        .findFirst()
                        .orElseThrow()
                        .globalIndex()
                - 1;
        var extended = having(Trait.EXTENDED);

        assertThat(members(extended.fixed(CENTRES, extended.from(), extended.to(), Set.of(), before)))
                .isEmpty();
        assertThat(members(extended)).hasSize(1);
    }

    @Test
    void records_are_shown_by_their_codes() {
        assertThat(sampling().codes("dossier", dossiers(0)))
                .containsExactly(java.util.Map.entry(id(0).value(), "H98.00-261116-0001"));
        assertThat(sampling().codes("petition", List.of())).isEmpty();
    }
}
