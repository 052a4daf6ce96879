package org.dossierledger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code ledger state} and {@code ledger timeline}. */
class StateCommandTest extends SmallProvince {

    @Test
    void a_dossier_is_found_by_its_code_and_by_its_id() {
        var item = json("late", "--json", "--kind", "dossier").get("items").get(0);

        var byCode = json("state", item.get("code").asString(), "--json");
        var byId = json("state", item.get("id").asString(), "--json");

        assertThat(byCode.get("id")).isEqualTo(byId.get("id"));
        assertThat(byCode.get("late").asBoolean()).isTrue();
        assertThat(byCode.get("status").asString()).isNotBlank();
        assertThat(byCode.get("statusCode").asInt()).isBetween(1, 10);
        assertThat(answered("state", item.get("code").asString())).contains("Quá hạn");
    }

    @Test
    void its_timeline_tells_every_action_in_both_languages_and_no_name() {
        var id = json("late", "--json", "--kind", "dossier")
                .get("items")
                .get(0)
                .get("id")
                .asString();

        var timeline = json("timeline", id, "--json");

        assertThat(timeline.get("id").asString()).isEqualTo(id);
        var entry = timeline.get("entries").get(0);
        for (var field : List.of(
                "globalIndex",
                "sequenceNumber",
                "type",
                "occurredAt",
                "recordedAt",
                "actor",
                "unit",
                "summary",
                "data")) {
            assertThat(entry.has(field)).as(field).isTrue();
        }
        assertThat(answered("timeline", id)).contains("Tiếp nhận");
        assertThat(answered("--lang", "en", "timeline", id)).contains("eceived");
    }
}
