package org.dossierledger.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagingTest {

    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("H98\\.32-\\d{6}-\\d{4}");

    @Test
    void a_register_is_read_page_after_page_to_its_end(@TempDir Path data) {
        try (var server = new RunningServer(data)) {
            for (var i = 0; i < 60; i++) {
                server.post("clerk", "/api/v1/dossiers", RunningServer.RECEIPT);
            }
            var clerk = server.visitor("clerk");
            var codes = new TreeSet<String>();
            var address = "/dossiers?status=RECEIVED";
            for (var pages = 0; address != null && pages < 10; pages++) {
                var page = clerk.page(address).body();
                CODE.matcher(page).results().forEach(code -> codes.add(code.group()));
                var next = NEXT.matcher(page);
                address = next.find() ? next.group(1).replace("&amp;", "&") : null;
            }
            assertThat(codes).hasSize(60);
            assertThat(address).isNull();
        }
    }

    @Test
    void a_filter_that_makes_no_sense_is_told_and_breaks_nothing(@TempDir Path data) {
        try (var server = new RunningServer(data)) {
            var clerk = server.visitor("clerk");
            for (var path : new String[] {"/late?dueWithin=abc", "/late?dueWithin=-3", "/dossiers?status=FOO"}) {
                assertThat(clerk.get(path)).as(path).isEqualTo(400);
            }
        }
    }

    @Test
    void the_last_administrator_cannot_be_shut_out(@TempDir Path data) {
        try (var server = new RunningServer(data)) {
            var administrator = server.visitor("administrator");
            assertThat(administrator.post("/accounts/administrator/enabled?enabled=false"))
                    .isEqualTo(200);
            assertThat(administrator.get("/accounts")).isEqualTo(200);
        }
    }
}
