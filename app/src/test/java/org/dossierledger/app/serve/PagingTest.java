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
}
