package org.dossierledger.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WantedPageTest {

    @Test
    void who_wanted_a_page_comes_to_it_after_signing_in() {
        assertThat(WantedPage.here("http://hoso.example.vn/dossiers?unit=H98.01"))
                .isEqualTo("/dossiers?unit=H98.01");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://evil.example/late", "https://hoso.example.vn@evil.example/late", "//evil.example/late"})
    void another_server_named_in_the_cookie_leads_to_our_own_page(String planted) {
        assertThat(WantedPage.here(planted)).isEqualTo("/late");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example//evil.example",
                "javascript:alert(1)",
                "evil.example",
                "https://x/\\evil.example",
                "%%%",
                ""
            })
    void what_is_no_page_of_ours_leads_to_the_desk(String planted) {
        assertThat(WantedPage.here(planted)).isEqualTo("/");
    }
}
