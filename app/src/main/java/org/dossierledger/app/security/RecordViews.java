package org.dossierledger.app.security;

import java.util.Collection;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.request.Visit;
import org.dossierledger.shared.inspection.InspectionId;
import org.dossierledger.shared.petition.ViewInInspection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Every look at personal data is written down before it is shown, once: an inspector's as an event of the ledger that says by
 * which decision, anybody else's in {@code log.record_view}, insert only.
 */
@Component
public class RecordViews {

    private static final String INSERT =
            "insert into log.record_view (username, unit, dossier, channel) values (?, ?, ?, ?)";

    private final Ledger ledger;
    private final InspectionGrants grants;
    private final JdbcTemplate database;

    public RecordViews(Ledger ledger) {
        this.ledger = ledger;
        this.grants = new InspectionGrants(ledger);
        this.database = new JdbcTemplate(ledger.dataSource());
    }

    public void record(Account account, String dossier, String channel) {
        if (!inInspection(account, dossier, channel)) {
            database.update(INSERT, account.username(), account.unit().value(), dossier, channel);
        }
    }

    /** A look at an inspection or a recommendation itself, which needs no decision that lets anybody look. */
    public void ofInspection(Account account, String id, String channel) {
        database.update(INSERT, account.username(), account.unit().value(), id, channel);
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
                        .filter(id -> !inInspection(account, id, channel))
                        .map(id ->
                                new Object[] {account.username(), account.unit().value(), id, channel})
                        .toList());
    }

    /** Only an inspector's. @return whether it was one, and is on record now */
    public boolean inInspection(Account account, String record, String what) {
        var inspection = grants.covering(account, record);
        inspection.ifPresent(id -> ledger.commands()
                .sendAndWait(new GenericCommandMessage<>(
                        new ViewInInspection(record, InspectionId.of(id), what),
                        new Visit(account, null, what, null, null).metadata())));
        return inspection.isPresent();
    }
}
