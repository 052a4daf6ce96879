package org.dossierledger.query.mining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierledger.shared.dossier.SampleDossiers.CATALOGUE;
import static org.dossierledger.shared.dossier.SampleDossiers.vietnam;
import static org.dossierledger.shared.dossier.SampleDossiers.workingDays;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.dossierledger.query.dossier.SampleHistories;
import org.dossierledger.query.mining.ProcessQuestion.Inspecting;
import org.dossierledger.query.mining.XesRead.Trace;
import org.dossierledger.query.person.OpenLetters;
import org.dossierledger.query.projection.EventLogScan;
import org.dossierledger.query.projection.Tables;
import org.dossierledger.query.projection.TestLog;
import org.dossierledger.query.reception.Visits;
import org.dossierledger.shared.TestDatabase;
import org.dossierledger.shared.dossier.DossierCode;
import org.dossierledger.shared.dossier.DossierEvent.ActionImported;
import org.dossierledger.shared.dossier.DossierEvent.DocumentAttached;
import org.dossierledger.shared.dossier.DossierEvent.DossierAssigned;
import org.dossierledger.shared.dossier.DossierEvent.DossierExtended;
import org.dossierledger.shared.dossier.DossierEvent.NoteAdded;
import org.dossierledger.shared.dossier.DossierId;
import org.dossierledger.shared.duty.Duty;
import org.dossierledger.shared.event.EventJson;
import org.dossierledger.shared.feedback.FeedbackEvent.FeedbackAnswered;
import org.dossierledger.shared.inspection.Direction;
import org.dossierledger.shared.inspection.InspectionEvent.InspectionAnnounced;
import org.dossierledger.shared.inspection.InspectionEvent.InspectionDecided;
import org.dossierledger.shared.inspection.RecommendationEvent.RecommendationMade;
import org.dossierledger.shared.inspection.RecommendationKind;
import org.dossierledger.shared.inspection.SampleInspections;
import org.dossierledger.shared.inspection.TeamMember;
import org.dossierledger.shared.inspection.TeamRole;
import org.dossierledger.shared.petition.IntakeEvent.PetitionActionImported;
import org.dossierledger.shared.petition.IntakeEvent.PetitionDocumentAttached;
import org.dossierledger.shared.petition.IntakeEvent.PetitionReceived;
import org.dossierledger.shared.petition.PetitionId;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.petition.Petitioner;
import org.dossierledger.shared.petition.SamplePetitions;
import org.dossierledger.shared.petition.Source;
import org.dossierledger.shared.petition.Subject;
import org.dossierledger.shared.unit.UnitCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A few cases of every kind, taken out for process mining. */
class ProcessLogTest {

    private static final String PAPER = "ab".repeat(32);
    private static final String LETTER = "cd".repeat(32);
    private static final PetitionId FEEDBACK = petition(1);
    private static final PetitionId DENUNCIATION = petition(2);
    private static final PetitionId OLD_DENUNCIATION = petition(3);
    private static final String INSPECTION = "TTR.H98.01-261120-0001";
    private static final String CODE = SampleHistories.receivedAs(1).code().value();
    private static final Set<String> ALL = Set.copyOf(ProcessQuestion.KINDS);

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final TestLog LOG = new TestLog(DATABASE.ledger());

    @BeforeAll
    static void autumn() {
        var id = SampleHistories.id(1);
        LOG.append(SampleHistories.receivedAs(1), vietnam("2026-11-16T09:10:00"));
        LOG.append(new DossierAssigned(id, UnitCode.of("H98.04.01"), "canbo.bimat", List.of()), at(16, 10));
        LOG.append(new NoteAdded(id, OpenLetters.seal("ghi chú kín")), at(17, 9));
        LOG.append(new DocumentAttached(id, PAPER, "Giấy của bà Đào", "application/pdf", 10), at(18, 9));
        LOG.append(
                new DossierExtended(
                        id,
                        1,
                        "Xin lỗi bà Đào",
                        at(20, 9),
                        SampleHistories.receivedAs(1).clocks(),
                        null,
                        List.of()),
                at(16, 11), // told a week later
                at(25, 9));
        LOG.append(received(FEEDBACK, "DT-MO", PetitionKind.FEEDBACK, Visits.named()), at(16, 8));
        LOG.append(new FeedbackAnswered(FEEDBACK, "trả lời mật", "9/TL", false, 0, null, List.of()), at(19, 8));
        LOG.append(received(DENUNCIATION, "DT-KIN", PetitionKind.DENUNCIATION, SamplePetitions.PROTECTED), at(16, 9));
        LOG.append(new PetitionDocumentAttached(DENUNCIATION, LETTER, "Đơn", "image/png", 9), at(16, 10));
        LOG.append(Visits.received(1, at(17, 8)), at(17, 8));
        LOG.append(elsewhere(1, "CŨ-7", "Tiếp  nhận\nlại \uFFFE"), at(2, 8));
        LOG.append(elsewhere(2, "CŨ-8", "Thụ lý"), at(2, 9));
        LOG.append(elsewhere(3, "CŨ-8", "Thụ lý"), at(2, 9));
        inspection();
        LOG.append(
                new PetitionActionImported(
                        OLD_DENUNCIATION,
                        "cũ",
                        "TC-17",
                        PetitionKind.DENUNCIATION,
                        "Mời bà Khuyên đến",
                        "ong.tu",
                        null,
                        null,
                        null,
                        null,
                        null),
                at(3, 9));
        Tables.rebuild(DATABASE.ledger());
    }

    /** Of the ward, by the inspectorate: decided, announced, a finding; a recommendation to the ward. */
    private static void inspection() {
        var it = SampleInspections.inspect();
        LOG.append(
                new InspectionDecided(
                        it.inspectionId(),
                        INSPECTION,
                        it.kind(),
                        it.authority(),
                        it.planning(),
                        it.planNumber(),
                        it.documentNumber(),
                        "Luật Thanh tra mật",
                        it.scope(),
                        it.unit(),
                        it.objects(),
                        it.periodFrom(),
                        it.periodTo(),
                        List.of(new TeamMember("thanhtra.bimat", TeamRole.HEAD)),
                        it.durationDays(),
                        null,
                        null,
                        List.of()),
                at(20, 8));
        LOG.append(
                new InspectionAnnounced(
                        it.inspectionId(), "Nhà bà Đào", "01/BB", workingDays(at(21, 8), 45), List.of()),
                at(21, 8));
        LOG.append(
                new RecommendationMade(
                        SampleInspections.RECOMMENDATION,
                        it.inspectionId(),
                        "KN.H98.01-261123-0001",
                        it.unit(),
                        Direction.TO_INSPECTED,
                        RecommendationKind.MONEY,
                        SampleInspections.WARD,
                        "Chủ tịch UBND phường",
                        OpenLetters.seal("kiến nghị kín"),
                        5_000_000,
                        0,
                        0,
                        workingDays(at(23, 8), 10),
                        List.of()),
                at(23, 8));
    }

    @Test
    void an_inspection_and_a_recommendation_are_cases_with_their_deadlines_and_nobody_in_them() throws Exception {
        var inspection = trace(INSPECTION);
        assertThat(inspection.attributes())
                .containsEntry("ledger:kind", "inspection")
                .containsEntry("ledger:status", "ANNOUNCED")
                .containsEntry("ledger:unit", "H98.01");
        assertThat(inspection.told("concept:name")).containsExactly("InspectionDecided", "InspectionAnnounced");
        assertThat(inspection.told("ledger:label")).doesNotContain("InspectionDecided");
        assertThat(inspection.told("time:timestamp"))
                .containsExactly("2026-11-20T08:00:00+07:00", "2026-11-21T08:00:00+07:00");
        assertThat(trace("KN.H98.01-261123-0001").attributes())
                .containsEntry("ledger:kind", "recommendation")
                .containsEntry("ledger:unit", "H98.32");
        var log = ocel(Set.of("inspection", "recommendation"));
        assertThat(OcelRules.broken(log)).isEmpty();
        assertThat(log.path("objects")
                        .valueStream()
                        .map(object -> object.path("type").asString())
                        .distinct())
                .containsExactlyInAnyOrder("Inspection", "Recommendation", "Deadline", "Unit");
        assertThat(log + xes(Set.of("inspection", "recommendation"), null, null, null))
                .doesNotContain("bimat", "mật", "Đào", "Chủ tịch", "kín", "5000000", "key-of-");
    }

    @Test
    void an_inspection_is_seen_by_those_who_inspect_and_by_nobody_else() throws Exception {
        var inspectorate = new Inspecting(Set.of("H98.01"), null);
        assertThat(inspections(Set.of("H98.01"), inspectorate)).hasSize(2);
        assertThat(inspections(Set.of("H98.32"), inspectorate))
                .as("of the ward that is inspected")
                .hasSize(2);
        assertThat(inspections(Set.of("H98.31"), inspectorate)).isEmpty();
        assertThat(inspections(Set.of("H98.32"), new Inspecting(Set.of(), "thanhtra.bimat")))
                .hasSize(2);
        assertThat(inspections(Set.of("H98.32"), new Inspecting(Set.of(), "thanhtra.khac")))
                .isEmpty();
        assertThat(inspections(Set.of("H98.32"), new Inspecting(Set.of("H98.32"), null)))
                .as("those inspected: what they are to carry out")
                .containsExactly("KN.H98.01-261123-0001");
    }

    private static List<String> inspections(Set<String> units, Inspecting by) throws Exception {
        var out = new ByteArrayOutputStream();
        var kinds = Set.of("inspection", "recommendation");
        log().write(
                        new ProcessQuestion(kinds, units, by, null, null, LOG.head()),
                        ProcessFormat.XES,
                        "origin",
                        out,
                        events -> {});
        return XesRead.traces(out.toString(StandardCharsets.UTF_8)).stream()
                .map(Trace::name)
                .toList();
    }

    @Test
    void read_back_every_case_has_the_events_and_times_of_the_log() throws Exception {
        var read = new TreeMap<Long, String>();
        XesRead.traces(xes(ALL, null, null, null))
                .forEach(trace -> trace.events()
                        .forEach(event -> read.put(
                                Long.valueOf(event.get("ledger:index")),
                                OffsetDateTime.parse(event.get("time:timestamp"))
                                                .toInstant() + " "
                                        + OffsetDateTime.parse(event.get("ledger:recorded"))
                                                .toInstant())));

        var recorded = new TreeMap<Long, String>();
        for (var stored : new EventLogScan(DATABASE.ledger()).between(0, LOG.head())) {
            recorded.put(
                    stored.globalIndex(),
                    EventJson.provenance(stored).occurredAt(stored.recordedAt()) + " " + stored.recordedAt());
        }
        assertThat(read).isEqualTo(recorded).hasSize((int) LOG.head());
    }

    @Test
    void a_xes_log_is_valid_by_the_schema_of_the_standard() throws Exception {
        var xes = xes(ALL, null, null, null);

        assertThat(XesRead.wrong(xes)).isNull();
        assertThat(XesRead.wrong(xes.replace("ledger:index", "ledger index"))).isNotNull();
        assertThat(XesRead.wrong(xes.replace("xes.version", "version"))).isNotNull();
    }

    @Test
    void every_attribute_that_is_promised_for_all_is_on_each() throws Exception {
        for (var trace : XesRead.traces(xes(ALL, null, null, null))) {
            assertThat(trace.attributes())
                    .containsKeys("concept:name", "identity:id", "ledger:kind", "ledger:confidential");
            assertThat(trace.events())
                    .isNotEmpty()
                    .allSatisfy(event -> assertThat(event)
                            .containsKeys(
                                    "concept:name",
                                    "time:timestamp",
                                    "lifecycle:transition",
                                    "identity:id",
                                    "ledger:index",
                                    "ledger:recorded",
                                    "ledger:evidence",
                                    "ledger:label"));
        }
    }

    @Test
    void every_event_of_every_case_leads_back_to_its_place_in_the_log() throws Exception {
        var indexes = XesRead.traces(xes(ALL, null, null, null)).stream()
                .flatMap(trace -> trace.told("ledger:index").stream())
                .map(Long::valueOf)
                .sorted()
                .toList();

        assertThat(indexes).hasSize((int) LOG.head()).doesNotHaveDuplicates();
        assertThat(indexes.get(0)).isEqualTo(1);
        assertThat(indexes.get(indexes.size() - 1)).isEqualTo(LOG.head());
    }

    @Test
    void events_stand_in_the_order_in_which_they_happened_with_both_times() throws Exception {
        var dossier = trace(CODE);

        assertThat(dossier.told("concept:name"))
                .containsExactly(
                        "DossierReceived", "DossierAssigned", "DossierExtended", "NoteAdded", "DocumentAttached");
        var told = dossier.events().get(2);
        assertThat(told)
                .containsEntry("time:timestamp", "2026-11-16T11:00:00+07:00")
                .containsEntry("ledger:recorded", "2026-11-25T09:00:00+07:00")
                .containsEntry("ledger:evidence", "BACK_ENTERED")
                .containsEntry("ledger:label", "Xin lỗi và gia hạn")
                .containsEntry("org:role", "HANDLER")
                .containsEntry("ledger:unit", "H98.04.01");
        assertThat(told).doesNotContainKey("org:resource");
    }

    @ParameterizedTest
    @EnumSource(ProcessFormat.class)
    void nothing_tells_who_acted_who_came_or_what_anybody_wrote(ProcessFormat format) throws IOException {
        var file = file(format, ALL, null, null, null);

        assertThat(file).contains(CODE, "DT-MO", DENUNCIATION.value(), "Phân công");
        assertThat(file)
                .doesNotContain("canbo.datdai", "canbo.bimat", "ong.tu", "Khuyên")
                .doesNotContain("Đào", "trả lời mật", "9/TL", "Chủ tịch UBND phường")
                .doesNotContain("key-of-") // of anything sealed
                .doesNotContain(SamplePetitions.PROTECTED.vaultId())
                .doesNotContain("DT-KIN", "TC-17", OLD_DENUNCIATION.value(), LETTER)
                .doesNotContain(Visits.received(1, at(17, 8)).code());
    }

    @Test
    void a_case_of_somebody_protected_is_found_again_but_has_no_number() throws Exception {
        var traces = XesRead.traces(xes(Set.of("denunciation"), null, null, null));

        assertThat(traces)
                .extracting(Trace::name)
                .containsExactlyInAnyOrder(DENUNCIATION.value(), "case-" + LOG.head());
        assertThat(traces)
                .allSatisfy(trace -> assertThat(trace.attributes()).containsEntry("ledger:confidential", "true"));
        assertThat(traces.stream()
                        .filter(trace -> trace.name().startsWith("case-"))
                        .toList())
                .singleElement()
                .satisfies(trace -> assertThat(trace.told("concept:name")).containsExactly("PetitionActionImported"));
    }

    @Test
    void what_another_system_called_an_action_is_the_activity() throws Exception {
        var trace = trace("CŨ-7");

        assertThat(trace.told("concept:name")).containsExactly("Tiếp nhận lại \uFFFD");
        assertThat(trace.told("ledger:unit")).containsExactly("P.09");
    }

    @Test
    void a_number_that_two_cases_have_names_neither_of_them() throws Exception {
        var names = XesRead.traces(xes(Set.of("dossier"), null, null, null)).stream()
                .map(Trace::name)
                .toList();

        assertThat(names).doesNotHaveDuplicates().doesNotContain("CŨ-8").contains(old(2).value(), old(3).value());
    }

    @Test
    void an_object_centric_log_keeps_the_rules_of_its_format() throws IOException {
        var log = ocel(ALL);

        assertThat(OcelRules.broken(log)).isEmpty();
        assertThat(log.path("events")).hasSize((int) LOG.head());
        assertThat(OcelRules.broken(JsonMapper.shared()
                        .readTree(log.toString().replaceFirst("\"objectId\":\"unit:", "\"objectId\":\"body:"))))
                .isNotEmpty();
    }

    @Test
    void an_obligation_is_an_object_whose_date_changes_with_the_events_that_set_it() throws IOException {
        var log = ocel(ALL);
        var id = "deadline:" + SampleHistories.id(1) + ":legal";

        var due = find(log.path("objects"), id)
                .path("attributes")
                .valueStream()
                .filter(value -> value.path("name").asString().equals("due"))
                .map(value -> value.path("time").asString())
                .toList();

        assertThat(due).containsExactly("2026-11-16T09:10:00+07:00", "2026-11-16T11:00:00+07:00");
        assertThat(qualifiers(log, FEEDBACK, "PetitionReceived")).contains("sets deadline:" + FEEDBACK + ":ANSWER");
        assertThat(qualifiers(log, FEEDBACK, "FeedbackAnswered")).contains("settles deadline:" + FEEDBACK + ":ANSWER");
    }

    @Test
    void of_a_document_there_is_its_hash_and_nothing_else() throws IOException {
        var documents = ocel(ALL)
                .path("objects")
                .valueStream()
                .filter(object -> object.path("type").asString().equals("Document"))
                .toList();

        assertThat(documents).singleElement().satisfies(document -> {
            assertThat(document.path("attributes")).hasSize(1);
            assertThat(document.path("attributes").get(0).path("value").asString())
                    .isEqualTo(PAPER);
        });
    }

    @Test
    void a_case_is_there_whole_when_something_of_it_lies_in_the_period() throws Exception {
        var traces = XesRead.traces(xes(ALL, null, at(19, 0), at(19, 23)));

        assertThat(traces).extracting(Trace::name).containsExactly("DT-MO");
        assertThat(traces.get(0).events()).hasSize(2);
    }

    @Test
    void only_cases_that_have_to_do_with_the_units_are_there() throws Exception {
        assertThat(XesRead.traces(xes(ALL, Set.of("P.09"), null, null)))
                .extracting(Trace::name)
                .containsExactlyInAnyOrder("CŨ-7", old(2).value(), old(3).value());
        assertThat(XesRead.traces(xes(ALL, Set.of(), null, null))).isEmpty();
    }

    @Test
    void kinds_that_were_not_asked_for_are_left_out() throws Exception {
        var kinds = new HashSet<String>();
        for (var kind : ProcessQuestion.KINDS) {
            XesRead.traces(xes(Set.of(kind), null, null, null)).forEach(trace -> {
                assertThat(trace.attributes()).containsEntry("ledger:kind", kind);
                kinds.add(kind);
            });
        }
        assertThat(kinds)
                .containsExactlyInAnyOrder(
                        "dossier", "denunciation", "feedback", "reception", "inspection", "recommendation");
    }

    @Test
    void what_the_registers_do_not_know_yet_is_not_told() throws Exception {
        var out = new ByteArrayOutputStream();
        var question = new ProcessQuestion(Set.of("dossier"), null, null, null, null, 2);

        var counts = log().write(question, ProcessFormat.XES, "origin", out, events -> {});

        assertThat(counts).isEqualTo(new ProcessLog.Counts(1, 2));
    }

    private static ProcessLog log() {
        return new ProcessLog(DATABASE.ledger(), CATALOGUE);
    }

    private static String file(ProcessFormat format, Set<String> kinds, Set<String> units, Instant from, Instant to)
            throws IOException {
        var out = new ByteArrayOutputStream();
        log().write(new ProcessQuestion(kinds, units, null, from, to, LOG.head()), format, "origin", out, events -> {});
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String xes(Set<String> kinds, Set<String> units, Instant from, Instant to) throws IOException {
        return file(ProcessFormat.XES, kinds, units, from, to);
    }

    private static JsonNode ocel(Set<String> kinds) throws IOException {
        return JsonMapper.shared().readTree(file(ProcessFormat.OCEL, kinds, null, null, null));
    }

    private static Trace trace(String name) throws Exception {
        return XesRead.traces(xes(ALL, null, null, null)).stream()
                .filter(trace -> trace.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode find(JsonNode list, String id) {
        return list.valueStream()
                .filter(each -> each.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> qualifiers(JsonNode log, PetitionId about, String type) {
        return log.path("events")
                .valueStream()
                .filter(event -> event.path("type").asString().equals(type))
                .map(event -> event.path("relationships"))
                .filter(relations -> relations.toString().contains(about.value()))
                .flatMap(JsonNode::valueStream)
                .map(relation -> relation.path("qualifier").asString() + " "
                        + relation.path("objectId").asString())
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private static Instant at(int day, int hour) {
        return vietnam("2026-11-%02dT%02d:00:00".formatted(day, hour));
    }

    private static PetitionId petition(int number) {
        return PetitionId.of(new UUID(2, number).toString());
    }

    private static DossierId old(int number) {
        return DossierId.of(new UUID(9, number).toString());
    }

    private static ActionImported elsewhere(int number, String code, String activity) {
        return new ActionImported(
                old(number),
                "cũ",
                DossierCode.of(code),
                activity,
                "ong.tu",
                UnitCode.of("P.09"),
                null,
                null,
                null,
                null,
                null,
                OpenLetters.seal("ghi chú kín"));
    }

    private static PetitionReceived received(PetitionId id, String code, PetitionKind kind, Petitioner by) {
        return new PetitionReceived(
                id,
                code,
                kind,
                Source.POST,
                SamplePetitions.WARD,
                List.of(by),
                1,
                OpenLetters.seal("nội dung"),
                OpenLetters.seal("Nguyễn Thị Đào"),
                new Subject(Subject.Kind.ACT, null, null, null),
                null,
                null,
                null,
                null,
                null,
                kind == PetitionKind.FEEDBACK ? Duty.ANSWER : Duty.INITIAL_HANDLING,
                workingDays(at(16, 8), 10),
                List.of());
    }
}
