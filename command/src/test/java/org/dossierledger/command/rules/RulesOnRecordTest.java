package org.dossierledger.command.rules;

import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.dossierledger.shared.rules.RecordRules;
import org.dossierledger.shared.rules.RulesEvent.RulesRecorded;
import org.dossierledger.shared.rules.RulesKind;
import org.junit.jupiter.api.Test;

class RulesOnRecordTest {

    private static final RecordRules FIRST = RecordRules.of(RulesKind.CALENDAR, "1", "aa", "years: []", List.of());
    private static final RecordRules SECOND =
            RecordRules.of(RulesKind.CALENDAR, "2", "bb", "years: [2027]", List.of("~calendar 1 2"));

    private final AggregateTestFixture<RulesOnRecord> fixture = new AggregateTestFixture<>(RulesOnRecord.class);

    @Test
    void the_file_that_is_used_goes_on_record_once() {
        fixture.givenNoPriorActivity()
                .when(FIRST)
                .expectEvents(new RulesRecorded(RulesKind.CALENDAR, "1", "aa", "years: []", List.of()));
        fixture.givenCommands(FIRST).when(FIRST).expectNoEvents();
    }

    @Test
    void another_file_goes_on_record_with_what_it_changes_and_so_does_the_way_back() {
        fixture.givenCommands(FIRST)
                .when(SECOND)
                .expectEvents(
                        new RulesRecorded(RulesKind.CALENDAR, "2", "bb", "years: [2027]", List.of("~calendar 1 2")));
        fixture.givenCommands(FIRST, SECOND)
                .when(FIRST)
                .expectEvents(new RulesRecorded(RulesKind.CALENDAR, "1", "aa", "years: []", List.of()));
    }
}
