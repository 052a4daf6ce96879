package org.dossierledger.shared.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierledger.shared.deadline.At.at;

import java.util.List;
import java.util.Map;
import org.dossierledger.shared.event.EventJson;
import org.junit.jupiter.api.Test;

/** A deadline is stored in events for good: its names stay, and it can be explained years later. */
class ConcludedDeadlineTest {

    /** Clocks that the law has stopped, with a start while they ran. */
    private static final Map<String, String> ENDED =
            Map.of("K10", "2026-06-16T15:30", "K33-department", "2025-06-16T15:30");

    private final Deadlines deadlines = Deadlines.load();
    private final Deadline supplemented = deadlines.compute(DeadlineRequest.of("K1", at("2026-02-12T10:00"))
            .length(Length.workingDays(7))
            .supplements(List.of(new Pause(at("2026-02-23T09:00"), at("2026-02-27T15:00")))));

    @Test
    void it_is_written_with_these_names() {
        assertThat(EventJson.MAPPER.readTree(EventJson.MAPPER.writeValueAsString(supplemented)))
                .isEqualTo(EventJson.MAPPER.readTree("""
                        {"clock":"K1","ruleVersion":"2025-07-01.1","calendarVersion":"2026-11-23.1",
                         "start":"2026-02-12T03:00:00Z","length":{"amount":7,"unit":"working-days"},
                         "rawDue":"2026-03-10T16:59:59.999999Z","rolledDue":"2026-03-10T16:59:59.999999Z",
                         "due":"2026-03-10T16:59:59.999999Z","policy":"restart",
                         "supplements":[{"from":"2026-02-23T02:00:00Z","to":"2026-02-27T08:00:00Z"}],
                         "pauses":[],"extension":0,
                         "alternatives":[{"policy":"pause","due":"2026-03-06T16:59:59.999999Z"}]}"""));
    }

    @Test
    void it_is_read_as_it_was_written() {
        var json = EventJson.MAPPER.writeValueAsString(supplemented);

        assertThat(EventJson.MAPPER.readValue(json, Deadline.class)).isEqualTo(supplemented);
    }

    @Test
    void it_is_explained_and_reassessed_to_the_same_date_while_law_and_calendar_stay() {
        for (var id : deadlines.clocks().ids()) {
            var own = id.equals("K1") || id.equals("KPI") ? Length.workingDays(4) : null;
            var start = at(ENDED.getOrDefault(id, "2026-11-16T15:30"));
            var concluded = deadlines.compute(id, start, own);

            assertThat(deadlines.explain(concluded).deadline()).isEqualTo(concluded);
            assertThat(deadlines.reassess(concluded)).isEqualTo(concluded);
        }
        assertThat(deadlines.explain(supplemented).deadline()).isEqualTo(supplemented);
    }
}
