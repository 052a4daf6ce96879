package org.dossierledger.app.trail;

import java.util.Locale;
import java.util.Set;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.petition.PetitionViewing;
import org.dossierledger.app.security.NotAllowed;
import org.dossierledger.app.security.RecordViews;
import org.springframework.stereotype.Component;

/** Opens trails to whoever may read them. That they do is put on record first, and stands in later trails. */
@Component
public class TrailDesk {

    private final Ledger ledger;
    private final TrailAccess access;
    private final RecordViews views;
    private final PetitionViewing petitions;

    TrailDesk(Ledger ledger, TrailAccess access, RecordViews views, PetitionViewing petitions) {
        this.ledger = ledger;
        this.access = access;
        this.views = views;
        this.petitions = petitions;
    }

    /**
     * @param channel trail, trail-api, trail-csv or trail-xlsx
     * @throws NotAllowed for who reads no trails
     * @throws UnknownSubject when the trail of one thing is asked for of which the reader may not know
     */
    public TrailReading open(Account account, TrailAsked asked, String channel, Locale language) {
        var seen = access.seenBy(account);
        var subject =
                asked.of() == null ? null : TrailSubject.of(asked.of(), seen, it -> access.knows(account, it), ledger);
        var whole = subject != null && access.readsWhole(account, subject);
        var reading = new TrailReading(
                asked,
                subject,
                whole ? null : seen,
                whole ? null : access.limitsOf(account),
                ledger,
                language.getLanguage());
        record(account, asked, subject, channel);
        return reading;
    }

    private void record(Account account, TrailAsked asked, TrailSubject subject, String channel) {
        if (subject == null) {
            views.record(account, asked.onRecord(), channel);
        } else if (subject.petition() != null) {
            petitions.record(account, subject.petition(), "trail", channel);
        } else if (subject.ofInspection()) {
            views.ofInspection(account, subject.id(), channel);
        } else {
            views.record(account, subject.id(), channel);
        }
    }

    /** The units whose trail the account reads; null for all. */
    public Set<String> unitsSeenBy(Account account) {
        return access.seenBy(account);
    }
}
