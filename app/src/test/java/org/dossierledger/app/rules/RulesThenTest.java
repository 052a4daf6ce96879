package org.dossierledger.app.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierledger.shared.dossier.SampleDossiers.endOf;
import static org.dossierledger.shared.dossier.SampleDossiers.vietnam;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.MetaData;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.database.Settings;
import org.dossierledger.query.late.LateQuestion;
import org.dossierledger.query.report.ReportPeriod;
import org.dossierledger.query.statistics.By;
import org.dossierledger.query.statistics.Statistics;
import org.dossierledger.query.statistics.StatisticsQuestion;
import org.dossierledger.shared.TestDatabase;
import org.dossierledger.shared.catalogue.Catalogue;
import org.dossierledger.shared.deadline.WorkingCalendar;
import org.dossierledger.shared.dossier.SampleDossiers;
import org.dossierledger.shared.event.Provenance;
import org.dossierledger.shared.rules.RulesKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** The same question asked by the rules of two times: a dossier was due on 01/12/2026; 03/12 became a day off on the 10th. */
class RulesThenTest {

    private static final Instant BEFORE = endOf("2026-12-09");
    private static final Instant AFTER = endOf("2026-12-11");

    @TempDir
    private Path data;

    private final TestDatabase database = TestDatabase.fresh();

    @BeforeEach
    void rulesChange() throws IOException {
        var catalogue = builtIn(Catalogue.class, "catalogue.yml");
        var calendar = builtIn(WorkingCalendar.class, "working-calendar.yml");
        started("2026-11-16T09:00:00", catalogue, calendar);
        try (var ledger = at("2026-11-16T09:10:00")) {
            var by =
                    Provenance.by("motcua", "CLERK", "H98.00", UUID.randomUUID().toString(), "web");
            ledger.commands()
                    .sendAndWait(new GenericCommandMessage<>(SampleDossiers.receive(), MetaData.from(by.asMap())));
        }
        started(
                "2026-12-10T09:00:00",
                catalogue,
                calendar.replaceFirst("version: \"[^\"]*\"", "version: \"sửa\"")
                        .replaceFirst(
                                "(- year: 2026(?s:.*?)days:\n)",
                                "$1      - {date: 2026-12-03, kind: holiday, name: national-day, source: x, published:"
                                        + " unknown}\n"));
        try (var ledger = at("2026-12-10T09:00:00")) {
            var recording = new CatalogueRecording(ledger);
            var renamed = catalogue.replace("field: {vi: \"Đất đai\"", "field: {vi: \"Đất đai và môi trường\"");
            recording.record(recording.draft(renamed, "catalogue.yml"), "đổi tên lĩnh vực", MetaData.emptyInstance());
        }
    }

    @AfterEach
    void timeGoesOn() {
        GenericEventMessage.clock = Clock.systemUTC();
    }

    @Test
    void the_working_days_by_which_it_was_late_are_counted_by_the_calendar_that_could_be_known() {
        assertThat(daysLate(BEFORE)).isEqualTo(6);
        assertThat(daysLate(AFTER)).isEqualTo(5);
        assertThat(daysLate(null)).isEqualTo(5);
    }

    @Test
    void a_field_of_statistics_has_the_name_that_it_had_then() {
        assertThat(fields(BEFORE)).containsExactly("Đất đai");
        assertThat(fields(AFTER)).containsExactly("Đất đai và môi trường");
    }

    @Test
    void a_dossier_s_own_state_is_as_late_as_the_list_says() {
        try (var ledger = at("2026-12-31T09:00:00")) {
            var id = SampleDossiers.DOSSIER.value();
            for (var known : List.of(BEFORE, AFTER)) {
                assertThat(ledger.reads()
                                .dossiers(known)
                                .state(id, endOf("2026-12-09"), known)
                                .workingDaysLate())
                        .isEqualTo(daysLate(known));
            }
        }
    }

    @Test
    void rules_that_others_took_the_place_of_are_told_and_those_of_today_are_not() {
        try (var ledger = at("2026-12-31T09:00:00")) {
            assertThat(ledger.rulesAt(BEFORE).former())
                    .extracting(RulesAt.Former::kind)
                    .containsExactly(RulesKind.CATALOGUE, RulesKind.CALENDAR);
            assertThat(ledger.rulesAt(AFTER).former()).isEmpty();
            assertThat(ledger.rulesAt(null).former()).isEmpty();
        }
    }

    private int daysLate(Instant knownAt) {
        try (var ledger = at("2026-12-31T09:00:00")) {
            ledger.reads().catchUp();
            return ledger.reads()
                    .late(knownAt)
                    .answer(LateQuestion.at(endOf("2026-12-09"), knownAt))
                    .items()
                    .get(0)
                    .workingDaysLate();
        }
    }

    private List<String> fields(Instant knownAt) {
        try (var ledger = at("2026-12-31T09:00:00")) {
            ledger.reads().catchUp();
            var question = StatisticsQuestion.of(ReportPeriod.year(2026), endOf("2026-12-09"), knownAt);
            return ledger.reads().statistics(knownAt).count(question, By.FIELD).stream()
                    .map(Statistics.Row::key)
                    .toList();
        }
    }

    private void started(String when, String catalogue, String calendar) throws IOException {
        Files.writeString(data.resolve("catalogue.yml"), catalogue);
        Files.writeString(data.resolve("calendar.yml"), calendar);
        try (var ledger = at(when)) {
            new RulesRecording(ledger).record();
        }
    }

    private Ledger at(String when) {
        var login = (PGSimpleDataSource) database.ledger();
        var settings = new HashMap<>(Map.of(
                "LEDGER_DB_URL", login.getUrl(),
                "LEDGER_DB_PASSWORD", login.getPassword(),
                "LEDGER_CALENDAR", data.resolve("calendar.yml").toString(),
                "LEDGER_CATALOGUE", data.resolve("catalogue.yml").toString()));
        var clock = Clock.fixed(vietnam(when), ZoneOffset.UTC);
        GenericEventMessage.clock = clock;
        return Ledger.open(Settings.of(data, settings), clock);
    }

    private static String builtIn(Class<?> beside, String name) throws IOException {
        try (var in = beside.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
