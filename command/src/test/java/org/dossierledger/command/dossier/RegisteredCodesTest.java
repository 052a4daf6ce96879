package org.dossierledger.command.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dossierledger.command.eventlog.NewEvent;
import org.dossierledger.shared.TestDatabase;
import org.dossierledger.shared.dossier.DossierId;
import org.dossierledger.shared.unit.UnitCode;
import org.junit.jupiter.api.Test;

class RegisteredCodesTest {

    private static final String ONE = "00000000-0000-4000-8000-000000000001";
    private static final UnitCode UNIT = UnitCode.of("H98.32");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);

    private final TestDatabase database = TestDatabase.fresh();

    @Test
    void a_code_that_an_event_carries_stays_with_its_dossier_and_is_given_to_no_other() throws Exception {
        reserve(event(ONE, "DossierReceived", "{\"code\":\"H98.32-261126-0001\"}"));

        var codes = new DossierCodes(database.ledger());
        assertThat(codes.next(UNIT, DAY, DossierId.of(ONE)).value()).isEqualTo("H98.32-261126-0001");
        assertThat(codes.next(UNIT, DAY, DossierId.of("00000000-0000-4000-8000-000000000002"))
                        .value())
                .isEqualTo("H98.32-261126-0002");
    }

    @Test
    void what_carries_no_code_of_ours_stops_nothing() throws Exception {
        reserve(
                event("one", "DossierReceived", "no JSON"),
                event("two", "DossierReceived", "{\"code\":\" \"}"),
                event("three", "DossierReceived", "{\"code\":7}"),
                event("four", "NoteAdded", "{\"code\":\"H98.32-261126-0001\"}"),
                event("five", "PetitionReceived", "{\"code\":\"DT.H98.32-261126-0001\"}"));

        var codes = new DossierCodes(database.ledger());
        assertThat(codes.next(UNIT, DAY, DossierId.of("00000000-0000-4000-8000-000000000006"))
                        .value())
                .isEqualTo("H98.32-261126-0001");
        assertThat(codes.next("DT", UNIT, DAY, "seven")).isEqualTo("DT.H98.32-261126-0002");
    }

    private void reserve(NewEvent... events) throws Exception {
        try (var connection = database.ledger().getConnection()) {
            RegisteredCodes.reserve(connection, List.of(events));
        }
    }

    private static NewEvent event(String stream, String type, String payload) {
        return new NewEvent(
                "event-" + stream,
                stream,
                0,
                type,
                "1",
                Instant.parse("2026-11-26T03:04:05Z"),
                payload.getBytes(StandardCharsets.UTF_8),
                "{}".getBytes(StandardCharsets.UTF_8));
    }
}
