package org.dossierledger.app.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.petition.PetitionAccess;
import org.dossierledger.query.petition.PetitionPage;
import org.dossierledger.shared.petition.PetitionStatus;
import org.springframework.stereotype.Component;

/** Petitions that wait for somebody: a handler's own, those of the units of a petition officer and a leader. */
@Component
class PetitionsOnDesk {

    private static final int SHOWN = 15;

    private final Ledger ledger;
    private final PetitionAccess access;

    PetitionsOnDesk(Ledger ledger, PetitionAccess access) {
        this.ledger = ledger;
        this.access = access;
    }

    /**
     * @param rows what is due first, first
     * @param all the address where the rest is
     * @param counts how many stand where; empty for a handler
     * @param most the greatest of them, at least 1
     */
    record OnDesk(List<PetitionPage.Row> rows, String all, Map<PetitionStatus, Long> counts, long most) {}

    /** Empty for those who work on no petitions. */
    Optional<OnDesk> onDesk(Account account) {
        var search = access.search(account, null).ordered(true, true).page(null, SHOWN);
        return switch (account.role()) {
            case HANDLER ->
                Optional.of(new OnDesk(
                        ledger.reads()
                                .petitionRegister()
                                .find(search.with(account.username(), null))
                                .items(),
                        "/petitions?open=true&dueFirst=true&officer=" + account.username(),
                        Map.of(),
                        1));
            case LEADER, PETITION_OFFICER ->
                Optional.of(ofUnits(
                        account, ledger.reads().petitionRegister().find(search).items()));
            default -> Optional.empty();
        };
    }

    private OnDesk ofUnits(Account account, List<PetitionPage.Row> rows) {
        var counts = ledger.reads().petitionRegister().countByStatus(access.scopeOf(account));
        var open = new LinkedHashMap<PetitionStatus, Long>();
        for (var status : PetitionStatus.values()) {
            if (!status.ended() && counts.containsKey(status)) {
                open.put(status, counts.get(status));
            }
        }
        var most = open.values().stream().mapToLong(Long::longValue).max().orElse(1);
        return new OnDesk(rows, "/petitions?open=true&dueFirst=true", open, most);
    }
}
