package org.dossierledger.query.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierledger.query.reception.Visits.answered;
import static org.dossierledger.query.reception.Visits.received;
import static org.dossierledger.query.reception.Visits.refused;
import static org.dossierledger.shared.dossier.SampleDossiers.vietnam;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.dossierledger.query.person.OpenLetters;
import org.dossierledger.query.projection.Told;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.petition.SamplePetitions;
import org.dossierledger.shared.reception.Handling;
import org.dossierledger.shared.reception.ReceptionEvent.*;
import org.junit.jupiter.api.Test;

/** Form 03/TCD. */
class BookTest {

    private static final Instant MONDAY = vietnam("2026-11-16T09:00:00");
    private static final Instant FROM = vietnam("2026-11-01T00:00:00");
    private static final Instant TO = vietnam("2026-12-01T00:00:00");

    private final Told told = new Told();

    @Test
    void a_line_has_all_that_the_form_asks_for() {
        told.then(received(1, MONDAY), "2026-11-16T09:00:00")
                .then(
                        new PetitionTakenUp(Visits.VISIT, SamplePetitions.PETITION, PetitionKind.COMPLAINT),
                        "2026-11-16T10:00:00")
                .then(answered(1, Handling.TRANSFERRED), "2026-11-17T10:00:00")
                .then(new ResultFollowed(Visits.VISIT, "Đã thụ lý"), "2026-11-19T10:00:00")
                .projected();

        assertThat(book())
                .containsExactly(new Book.Line(
                        1,
                        Visits.VISIT.value(),
                        "TD.H98.31-261116-0001",
                        MONDAY,
                        List.of(Visits.named()),
                        2,
                        OpenLetters.seal("nội dung 1"),
                        OpenLetters.seal("yêu cầu 1"),
                        PetitionKind.COMPLAINT,
                        3,
                        "UBND xã cũ",
                        false,
                        null,
                        new Book.Letter("UBND tỉnh", "12/UBND"),
                        List.of("Đã thụ lý"),
                        List.of(SamplePetitions.PETITION.value())));
    }

    @Test
    void one_column_each_says_what_became_of_it() {
        told.then(received(1, MONDAY), "2026-11-16T09:00:00")
                .then(received(2, MONDAY), "2026-11-16T09:30:00")
                .then(answered(2, Handling.GUIDED), "2026-11-17T10:00:00")
                .then(received(3, MONDAY), "2026-11-16T09:40:00")
                .then(answered(3, Handling.TAKEN_UP), "2026-11-17T10:00:00")
                .projected();

        assertThat(book()).extracting(Book.Line::competent).containsExactly(true, false, true);
        assertThat(book())
                .extracting(Book.Line::guided)
                .containsExactly(null, new Book.Letter("UBND tỉnh", "12/UBND"), null);
        assertThat(book()).extracting(Book.Line::transferred).containsOnlyNulls();
    }

    @Test
    void visits_are_numbered_in_the_order_of_their_days() {
        told.then(received(1, MONDAY), "2026-11-18T09:00:00")
                .then(received(2, MONDAY), "2026-11-18T09:10:00", "2026-11-17T09:00:00")
                .then(refused(3, MONDAY), "2026-11-18T09:20:00")
                .then(received(4, MONDAY), "2026-12-01T09:20:00")
                .projected();

        assertThat(book())
                .extracting(Book.Line::number, Book.Line::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, Visits.code(2)),
                        org.assertj.core.groups.Tuple.tuple(2, Visits.code(1)));
        assertThat(new Book(told.database.ledger()).of(Set.of("H98.32"), FROM, TO))
                .isEmpty();
    }

    private List<Book.Line> book() {
        return new Book(told.database.ledger()).of(Set.of("H98.31"), FROM, TO);
    }
}
