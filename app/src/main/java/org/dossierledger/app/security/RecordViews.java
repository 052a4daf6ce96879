package org.dossierledger.app.security;

import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Account;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Every look at personal data is written down before it is shown: {@code log.record_view}, insert only. */
@Component
public class RecordViews {

    private final JdbcTemplate database;

    RecordViews(Ledger ledger) {
        this.database = new JdbcTemplate(ledger.dataSource());
    }

    public void record(Account account, String dossier, String channel) {
        database.update(
                "insert into log.record_view (username, unit, dossier, channel) values (?, ?, ?, ?)",
                account.username(),
                account.unit().value(),
                dossier,
                channel);
    }
}
