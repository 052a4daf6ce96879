package org.dossierledger.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.MetaData;
import org.dossierledger.shared.dossier.Applicant;
import org.dossierledger.shared.dossier.Channel;
import org.dossierledger.shared.dossier.DossierCode;
import org.dossierledger.shared.dossier.DossierCommand;
import org.dossierledger.shared.dossier.DossierCommand.ReceiveDossier;
import org.dossierledger.shared.dossier.DossierCommand.ResolveDossier;
import org.dossierledger.shared.dossier.DossierEvent.Outcome;
import org.dossierledger.shared.dossier.DossierId;
import org.dossierledger.shared.dossier.SampleDossiers;
import org.dossierledger.shared.event.EventJson;
import org.dossierledger.shared.event.Evidence;
import org.dossierledger.shared.event.Provenance;
import org.dossierledger.shared.person.Person;
import org.dossierledger.shared.procedure.ProcedureCode;
import org.dossierledger.shared.unit.UnitCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A district that ended on 31/12/2024 is inspected. One of its dossiers was resolved in time, as somebody says, on a day in
 * October 2024; that was typed in years later.
 */
class InspectionJourneyTest {

    private static final UnitCode DISTRICT = UnitCode.of("H98.21");
    private static final DossierId DOSSIER = SampleDossiers.DOSSIER;
    private static final String CODE = "H98.21-241007-0001";

    @TempDir
    private static Path data;

    private static Site site;
    private static Browser browser;

    @BeforeAll
    static void open() {
        site = new Site(data, Clock.systemUTC()).inhabited();
        browser = site.browser;
        var keyring = site.ledger.keyring();
        var applicant = keyring.seal(
                keyring.newSubject(null), EventJson.MAPPER.writeValueAsString(Person.named("Nguyễn Thị Đào")));
        happens(
                new ReceiveDossier(
                        DOSSIER,
                        DossierCode.of(CODE),
                        ProcedureCode.of("1.000894"),
                        DISTRICT,
                        DISTRICT,
                        Channel.COUNTER,
                        new Applicant(Applicant.Kind.CITIZEN, applicant),
                        List.of(),
                        null,
                        false),
                "2024-10-07T08:30:00");
        happens(new ResolveDossier(DOSSIER, Outcome.GRANTED, null), "2024-10-09T16:00:00");
    }

    private static void happens(DossierCommand command, String at) {
        var by = Provenance.by("canbo.huyen", "HANDLER", DISTRICT.value(), "told " + at, "web")
                .claimedAt(SampleDossiers.vietnam(at), Evidence.BACK_ENTERED);
        site.ledger.commands().sendAndWait(new GenericCommandMessage<>(command, MetaData.from(by.asMap())));
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void an_inspection_of_a_district_that_is_no_more_from_its_decision_to_an_answered_recommendation()
            throws Exception {
        // nobody looks without a decision
        browser.as("thanhtra").open("/dossiers/" + DOSSIER);
        assertThat(browser.text()).doesNotContain(CODE);

        var inspection = decided();
        step(inspection, "announcement", Map.of("place", "UBND phường Bến Đá", "minutesNumber", "01/BB-ĐTT"));

        // a sample that can be drawn again
        browser.as("thanhtra").open(inspection + "/samples").isFitForEverybody();
        browser.choose("#method", "BY_HAND").fill("#records", CODE + "\nH98.21-240101-9999");
        browser.click("button[name=preview]").isFitForEverybody();
        assertThat(browser.text()).contains("H98.21-240101-9999 không thuộc phạm vi chọn mẫu");
        browser.choose("#method", "RANDOM")
                .choose("#kind", "dossier")
                .fill("#size", "1")
                .fill("#seed", "20261127");
        browser.click("button[name=preview]").isFitForEverybody();
        assertThat(browser.text()).contains("Sẽ chọn 1 trong 1 hồ sơ", CODE);
        browser.click("main form .govuk-button:not([name])").isFitForEverybody();
        assertThat(browser.text()).contains("01/BB-ĐTT");

        // the step that was typed in two years later
        browser.open("/radar").isFitForEverybody();
        assertThat(browser.text()).contains("Nhập muộn sau khi việc đã xảy ra", CODE, "09/10/2024 16:00");
        browser.click("text=" + CODE + " >> nth=0").isFitForEverybody();
        assertThat(browser.text()).contains("09/10/2024 16:00", "Đã xử lý xong");
        var index = indexOf("DossierResolved");

        // a finding that points at it
        step(
                inspection,
                "findings",
                Map.of(
                        "text",
                        "Nhập bù kết quả sau hai năm",
                        "lawViolated",
                        "Nghị định 61/2018/NĐ-CP",
                        "citations",
                        index));
        browser.isFitForEverybody();
        assertThat(browser.text()).contains("Nhập bù kết quả sau hai năm", "Nghị định 61/2018/NĐ-CP");

        // proof of it leaves the house
        browser.open("/dossiers/" + DOSSIER);
        browser.fill("#pack-reason", "Chứng cứ của kết luận thanh tra");
        var pack = browser.page().waitForDownload(() -> browser.page().click("form[action$='evidence-pack'] button"));
        assertThat(Files.size(pack.path())).isPositive();

        step(inspection, "direct-end", Map.of("documentNumber", "02/BB-ĐTT"));
        step(inspection, "report", Map.of("documentNumber", "03/BC-ĐTT"));
        step(inspection, "draft", Map.of("documentNumber", "04/DT-ĐTT"));
        browser.as("chanhthanhtra");
        step(inspection, "appraisal", Map.of("appraiser", "Tổ thẩm định", "documentNumber", "05/BC-TĐ"));
        step(
                inspection,
                "conclusion",
                Map.of(
                        "conclusion",
                        "Một hồ sơ nhập bù sau hai năm",
                        "documentNumber",
                        "06/KL-TTr",
                        "signatory",
                        "Chánh Thanh tra"));
        step(inspection, "publication", Map.of("place", "Cổng thông tin điện tử"));
        browser.isFitForEverybody();
        assertThat(browser.text()).contains("06/KL-TTr");

        // what is recommended, and what the one who answers for the district says to it
        browser.open(inspection + "/recommendations").isFitForEverybody();
        browser.choose("#addressee", "H98.31");
        fill(Map.of("content", "Chấn chỉnh việc nhập bù hồ sơ"));
        browser.fill("#dueOn-day", "31").fill("#dueOn-month", "12").fill("#dueOn-year", "2026");
        chooseFirst("kind");
        browser.click("main form[method=post] .govuk-button").isFitForEverybody();
        assertThat(browser.text()).contains("Chấn chỉnh việc nhập bù hồ sơ");
        var recommendation = path();

        browser.as("lanhdaophuong").open(recommendation).isFitForEverybody();
        step(recommendation, "answer", Map.of("answer", "Đã rà soát, sẽ báo cáo", "documentNumber", "12/UBND"));
        assertThat(browser.text()).contains("Đã rà soát, sẽ báo cáo");

        // the inspectors' looking is on record
        browser.as("lanhdaotinh").open("/trail?id=" + DOSSIER).isFitForEverybody();
        assertThat(browser.text()).contains("thanhtra");
    }

    private static String decided() {
        browser.as("chanhthanhtra").open("/inspections/decide").isFitForEverybody();
        browser.page().selectOption("#authority", new com.microsoft.playwright.options.SelectOption().setIndex(1));
        browser.page().selectOption("#planning", new com.microsoft.playwright.options.SelectOption().setIndex(1));
        fill(Map.of(
                "planNumber",
                "KH-2026",
                "documentNumber",
                "77/QĐ-TTr",
                "legalBasis",
                "Luật Thanh tra 2025",
                "scope",
                "Việc giải quyết hồ sơ của huyện Đông Khê",
                "durationDays",
                "30"));
        browser.choose("#objects", DISTRICT.value()).choose("#head", "thanhtra");
        browser.fill("#periodFrom-day", "1").fill("#periodFrom-month", "1").fill("#periodFrom-year", "2024");
        browser.fill("#periodTo-day", "31").fill("#periodTo-month", "12").fill("#periodTo-year", "2024");
        browser.click("main form[method=post] .govuk-button").isFitForEverybody();
        assertThat(browser.text()).contains("77/QĐ-TTr", "UBND huyện Đông Khê");
        return path();
    }

    private static String path() {
        return java.net.URI.create(browser.page().url()).getPath();
    }

    private static void step(String at, String step, Map<String, String> fields) {
        browser.open(at + "/" + step).isFitForEverybody();
        fill(fields);
        browser.click("main form[method=post] .govuk-button");
        assertThat(path()).as(browser.text()).isEqualTo(at);
    }

    private static void fill(Map<String, String> fields) {
        fields.forEach((name, value) -> browser.fill("#" + name, value));
    }

    private static void chooseFirst(String field) {
        browser.page().selectOption("#" + field, new com.microsoft.playwright.options.SelectOption().setIndex(1));
    }

    private static String indexOf(String type) {
        return site
                .ledger
                .reads()
                .dossiers()
                .timeline(
                        DOSSIER.value(),
                        Instant.MAX,
                        Instant.MAX,
                        new org.dossierledger.query.timeline.Sentences(site.ledger.catalogue(), "vi"))
                .stream()
                .filter(entry -> entry.type().equals(type))
                .map(entry -> String.valueOf(entry.globalIndex()))
                .findFirst()
                .orElseThrow();
    }
}
