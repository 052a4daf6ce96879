package org.dossierledger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DeadlineCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void a_due_date_is_answered_as_json_with_every_day() {
        var answer = answered("--clock K1 --start 2026-11-16T09:10 --length 10 --unit working-days --json");

        assertThat(answer.get("clock").asString()).isEqualTo("K1");
        assertThat(answer.get("start").asString()).isEqualTo("2026-11-16T09:10:00+07:00");
        assertThat(answer.get("rawDue").asString()).isEqualTo("2026-12-01");
        assertThat(answer.get("rolledDue").asString()).isEqualTo("2026-12-01");
        assertThat(answer.get("due").asString()).isEqualTo("2026-12-01");
        assertThat(answer.get("dueAt").asString()).isEqualTo("2026-12-01T23:59:59.999999+07:00");
        assertThat(answer.get("days")).hasSize(16);
        var cultureDay = dayOf(answer, "2026-11-24");
        assertThat(cultureDay.get("counted").asBoolean()).isFalse();
        assertThat(cultureDay.get("reason").asString()).isEqualTo("nghỉ lễ: Ngày Văn hóa Việt Nam");
        assertThat(dayOf(answer, "2026-12-01").get("reason").asString()).isEqualTo("tính, ngày thứ 10");
    }

    @Test
    void hours_are_answered_with_the_time_here() {
        var answer = answered("--length 8 --unit working-hours --start 2026-11-16T02:10:00Z --json");

        assertThat(answer.get("clock").asString()).isEqualTo("ad-hoc");
        assertThat(answer.get("due").asString()).isEqualTo("2026-11-17T09:10:00+07:00");
    }

    @Test
    void both_readings_of_a_supplement_are_answered() {
        var answer = answered("--clock K1 --start 2026-02-12T10:00 --length 7 --policy pause "
                + "--pause 2026-02-23/2026-02-27 --lang en --json");

        assertThat(answer.get("due").asString()).isEqualTo("2026-03-06");
        assertThat(answer.get("alternatives").get(0).get("policy").asString()).isEqualTo("restart");
        assertThat(answer.get("alternatives").get(0).get("due").asString()).isEqualTo("2026-03-10");
        assertThat(dayOf(answer, "2026-02-16").get("reason").asString())
                .isEqualTo("public holiday: Tết (Lunar New Year)");
    }

    @Test
    void a_person_reads_a_table() {
        assertThat(run("--length 30 --unit calendar-days --start 2026-11-12")).isZero();

        assertThat(out.toString())
                .contains("Ngày hết hạn khi chưa dời  Thứ Bảy 12/12/2026")
                .contains("Hạn                        Thứ Hai 14/12/2026")
                .contains("hết hạn vào ngày nghỉ, dời đến ngày làm việc này");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--clock K1 --length 10",
                "--clock K1 --start 2026-11-16",
                "--clock K99 --start 2026-11-16 --length 10",
                "--clock K2 --start 2026-11-16 --length 10",
                "--clock K5 --start 2018-02-09",
                "--start 2026-02-30 --length 10",
                "--start 2026-11-16T25:00 --length 10",
                "--start yesterday --length 10",
                "--start +99999-01-01 --length 10",
                "--start 2026-11-16",
                "--start 2026-11-16 --length -1",
                "--start 2026-11-16 --length ten",
                "--start 2026-11-16 --length 999999999",
                "--start 2026-11-16 --length 10 --unit weeks",
                "--start 2026-11-16 --length 10 --policy maybe",
                "--start 2026-11-16 --length 10 --extend -1",
                "--start 2026-11-16 --length 10 --extend 2147483647",
                "--start 2026-11-16 --length 10 --pause 2026-11-18",
                "--start 2026-11-16 --length 10 --pause 2026-11-19/2026-11-18",
            })
    void bad_input_is_refused_in_one_line(String arguments) {
        assertThat(run(arguments)).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines())
                .singleElement()
                .satisfies(line ->
                        assertThat(line).isNotBlank().doesNotContain("refusal.").doesNotContain("Exception"));
    }

    private JsonNode answered(String arguments) {
        assertThat(run(arguments)).as(err.toString()).isZero();
        return JsonMapper.shared().readTree(out.toString());
    }

    private int run(String arguments) {
        return new CommandLineFrame(new PrintWriter(out), new PrintWriter(err))
                .run(("deadline " + arguments).split(" "));
    }

    private static JsonNode dayOf(JsonNode answer, String date) {
        return StreamSupport.stream(answer.get("days").spliterator(), false)
                .filter(day -> day.get("date").asString().equals(date))
                .findFirst()
                .orElseThrow();
    }
}
