package org.dossierledger.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.dossierledger.app.account.Accounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionTest {

    @Test
    void who_is_signed_in_goes_out_with_the_account(@TempDir Path data) {
        try (var server = new RunningServer(data)) {
            var accounts = server.context.getBean(Accounts.class);
            var clerk = server.visitor("clerk");
            var leader = server.visitor("leader");
            assertThat(clerk.get("/dossiers")).isEqualTo(200);

            accounts.enable("clerk", false);
            accounts.reset("leader");

            assertThat(clerk.get("/dossiers")).isEqualTo(302);
            assertThat(leader.get("/dossiers")).isEqualTo(302);
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
