package org.dossierledger.app.security;

import java.util.Collection;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Account;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Every look at personal data is written down before it is shown: {@code log.record_view}, insert only. */
@Component
public class RecordViews {

    private static final String INSERT =
            "insert into log.record_view (username, unit, dossier, channel) values (?, ?, ?, ?)";

    private final JdbcTemplate database;

    public RecordViews(Ledger ledger) {
        this.database = new JdbcTemplate(ledger.dataSource());
    }

    public void record(Account account, String dossier, String channel) {
        database.update(INSERT, account.username(), account.unit().value(), dossier, channel);
    }

    /** A look of whoever operates the ledger, on its machine: a user of that machine, of no unit. */
    public void ofOperator(String subject, String channel) {
        database.update(INSERT, System.getProperty("user.name", "cli"), "", subject, channel);
    }

    /** A look at many at once, such as at a book: one line for each. */
    public void record(Account account, Collection<String> ids, String channel) {
        database.batchUpdate(
                INSERT,
                ids.stream()
                        .map(id ->
                                new Object[] {account.username(), account.unit().value(), id, channel})
                        .toList());
    }
}
