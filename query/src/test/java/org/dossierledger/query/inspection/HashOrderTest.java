package org.dossierledger.query.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Numbers are those of {@code printf '%s\n%s' "$SEED" "$ID" | sha256sum}. */
class HashOrderTest {

    @Test
    void ids_are_drawn_in_the_order_of_their_hashes_with_the_seed() {
        assertThat(HashOrder.draw(List.of("a", "b", "c", "d"), "xo so", 3)).containsExactly("d", "b", "c");
        assertThat(HashOrder.draw(List.of("d", "c", "b", "a"), "xo so", 9)).containsExactly("d", "b", "c", "a");
        assertThat(HashOrder.draw(List.of("a", "b", "c", "d"), "another", 4)).isNotEqualTo(List.of("d", "b", "c", "a"));
    }

    @Test
    void a_population_has_one_number_in_whatever_order_it_comes() {
        assertThat(HashOrder.of(List.of("b", "a")))
                .isEqualTo("911169ddaaf146aff539f58c26c489af3b892dff0fe283c1c264c65ae5aa59a2");
        assertThat(HashOrder.of(List.of("a"))).isNotEqualTo(HashOrder.of(List.of("a", "b")));
    }
}
