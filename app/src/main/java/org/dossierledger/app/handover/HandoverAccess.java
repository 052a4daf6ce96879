package org.dossierledger.app.handover;

import java.util.List;
import java.util.stream.Stream;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.account.Role;
import org.dossierledger.app.security.NotAllowed;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.unit.Succession;
import org.dossierledger.shared.unit.Unit;
import org.dossierledger.shared.unit.UnitCode;
import org.springframework.stereotype.Component;

/**
 * Who may hand over what ended bodies had: a leader, for what comes to their own body or to those below it. From a body
 * below their own, or one that theirs succeeds.
 */
@Component
public class HandoverAccess {

    private final Ledger ledger;

    HandoverAccess(Ledger ledger) {
        this.ledger = ledger;
    }

    /** The bodies of which something has gone over by today and whose cases the account may hand over. */
    public List<Unit> bodies(Account account) {
        var units = ledger.catalogue().units();
        var today = Moment.dateOf(ledger.clock().instant());
        return units.all().stream()
                .filter(unit -> units.successions().stream()
                        .anyMatch(each -> each.from().equals(unit.code())
                                && !each.effective().isAfter(today)))
                .filter(unit -> mayFrom(account, unit.code()))
                .toList();
    }

    /** Those that may go on with it. */
    public List<Unit> receivers(Account account) {
        var units = ledger.catalogue().units();
        return units.existingOn(Moment.dateOf(ledger.clock().instant())).stream()
                .filter(unit -> units.within(unit.code(), account.unit()))
                .toList();
    }

    /** @throws NotAllowed when it is not theirs to decide */
    public void check(Account account, UnitCode from, UnitCode to) {
        from(account, from);
        if (!ledger.catalogue().units().within(to, account.unit())) {
            throw new NotAllowed();
        }
    }

    public void from(Account account, UnitCode from) {
        if (account.role() != Role.LEADER || !mayFrom(account, from)) {
            throw new NotAllowed();
        }
    }

    private boolean mayFrom(Account account, UnitCode from) {
        var units = ledger.catalogue().units();
        var today = Moment.dateOf(ledger.clock().instant());
        var fields = Stream.concat(
                Stream.of((String) null),
                units.successions().stream().map(Succession::field).distinct());
        return units.within(from, account.unit())
                || fields.flatMap(field -> units.answering(from, field, today).stream())
                        .anyMatch(successor -> units.within(successor, account.unit()));
    }
}
