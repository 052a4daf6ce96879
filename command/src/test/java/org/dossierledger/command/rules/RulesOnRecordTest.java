package org.dossierledger.command.rules;

import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.dossierledger.shared.rules.RecordRules;
import org.dossierledger.shared.rules.RulesEvent.RulesRecorded;
import org.dossierledger.shared.rules.RulesKind;
import org.junit.jupiter.api.Test;

class RulesOnRecordTest {

    private static final RecordRules FIRST =
            RecordRules.of(RulesKind.CATALOGUE, null, "aa", "units: []", null, List.of(), null);

    private final AggregateTestFixture<RulesOnRecord> fixture = new AggregateTestFixture<>(RulesOnRecord.class);

    @Test
    void the_file_that_is_used_goes_on_record_once() {
        fixture.givenNoPriorActivity()
                .when(FIRST)
                .expectEvents(new RulesRecorded(RulesKind.CATALOGUE, null, "aa", "units: []", List.of(), null));
        fixture.givenCommands(FIRST).when(FIRST).expectNoEvents();
    }

    @Test
    void what_only_adds_ends_or_posts_needs_no_reason() {
        var changes = List.of("+publication 2", ">procedure 1", "+procedure 1 2");
        fixture.givenCommands(FIRST)
                .when(next("aa", changes, null))
                .expectEvents(new RulesRecorded(RulesKind.CATALOGUE, null, "bb", "units: [T]", changes, null));
    }

    @Test
    void what_was_published_is_changed_or_left_out_only_for_a_reason_that_stands_on_record() {
        for (var change : List.of("~procedure 1", "-succession A B 2025-07-01", "-publication 1")) {
            fixture.givenCommands(FIRST)
                    .when(next("aa", List.of("+unit U", change), null))
                    .expectException(PublishedRulesChanged.class)
                    .expectNoEvents();
            fixture.givenCommands(FIRST)
                    .when(next("aa", List.of("+unit U", change), "nhập nhầm"))
                    .expectEvents(new RulesRecorded(
                            RulesKind.CATALOGUE, null, "bb", "units: [T]", List.of("+unit U", change), "nhập nhầm"));
        }
    }

    @Test
    void changes_counted_against_a_file_that_is_no_longer_the_last_are_refused() {
        fixture.givenCommands(FIRST)
                .when(next("other", List.of("+unit U"), null))
                .expectException(RulesRecordedMeanwhile.class)
                .expectNoEvents();
    }

    @Test
    void another_calendar_goes_on_record_when_a_server_starts_with_it_and_so_does_the_way_back() {
        var first = calendar("1", "aa", null, List.of());
        var second = calendar("2", "bb", "aa", List.of("~calendar 1 2"));
        var back = calendar("1", "aa", "bb", List.of("~calendar 2 1"));
        fixture.givenCommands(first)
                .when(second)
                .expectEvents(
                        new RulesRecorded(RulesKind.CALENDAR, "2", "bb", "years: []", List.of("~calendar 1 2"), null));
        fixture.givenCommands(first, second)
                .when(back)
                .expectEvents(
                        new RulesRecorded(RulesKind.CALENDAR, "1", "aa", "years: []", List.of("~calendar 2 1"), null));
    }

    private static RecordRules next(String after, List<String> changes, String reason) {
        return RecordRules.of(RulesKind.CATALOGUE, null, "bb", "units: [T]", after, changes, reason);
    }

    private static RecordRules calendar(String version, String sha256, String after, List<String> changes) {
        return RecordRules.of(RulesKind.CALENDAR, version, sha256, "years: []", after, changes, null);
    }
}
