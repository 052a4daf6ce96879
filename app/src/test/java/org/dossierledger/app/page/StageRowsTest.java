package org.dossierledger.app.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.Map;
import org.dossierledger.shared.InvalidField;
import org.junit.jupiter.api.Test;

class StageRowsTest {

    private final Map<String, String> form = new HashMap<>();

    @Test
    void rows_left_empty_are_ignored() {
        row(1, "Thẩm định", "3");
        row(2, "", "");

        assertThat(StageRows.of(form).toString())
                .isEqualTo("[{\"stage\":\"1\",\"name\":\"Thẩm định\",\"unit\":\"H98.05\",\"order\":1,"
                        + "\"allotment\":{\"amount\":3,\"unit\":\"working-days\"}}]");
    }

    @Test
    void a_row_half_filled_is_refused_by_the_name_of_what_is_missing() {
        row(1, "Thẩm định", "");

        assertThatExceptionOfType(InvalidField.class)
                .isThrownBy(() -> StageRows.of(form))
                .satisfies(refusal -> assertThat(refusal.arguments()).containsExactly("allotment", "required"));
    }

    @Test
    void no_stage_at_all_is_no_plan() {
        assertThatExceptionOfType(InvalidField.class).isThrownBy(() -> StageRows.of(form));
    }

    @Test
    void suggested_ids_go_on_after_those_planned_before() {
        assertThat(StageRows.after(3)).extracting(StageRows.Row::id).containsExactly(4, 5, 6, 7, 8, 9);
    }

    private void row(int number, String name, String amount) {
        form.put("stage-" + number, String.valueOf(number));
        form.put("stageName-" + number, name);
        form.put("unit-" + number, "H98.05");
        form.put("order-" + number, String.valueOf(number));
        form.put("allotment-" + number, amount);
        form.put("lengthUnit-" + number, "working-days");
    }
}
