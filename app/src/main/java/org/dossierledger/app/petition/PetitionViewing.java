package org.dossierledger.app.petition;

import java.util.UUID;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.request.Visit;
import org.dossierledger.app.security.RecordViews;
import org.dossierledger.query.petition.PetitionState;
import org.dossierledger.shared.petition.PetitionId;
import org.dossierledger.shared.petition.ViewPetition;
import org.springframework.stereotype.Component;

/** Every look at a petition is put on record before it is shown: of a confidential one, as an event of the ledger. */
@Component
public class PetitionViewing {

    private final Ledger ledger;
    private final RecordViews views;

    PetitionViewing(Ledger ledger, RecordViews views) {
        this.ledger = ledger;
        this.views = views;
    }

    /** @param what is shown: state, timeline, page, form, deadlines, document; or a text that was refused */
    public void record(Account account, PetitionState petition, String what, String channel) {
        if (!petition.confidential()) {
            views.record(account, petition.id(), channel);
        } else if (!views.inInspection(account, petition.id(), channel)) {
            var visit = new Visit(account, null, channel, null, null);
            ledger.commands()
                    .sendAndWait(new GenericCommandMessage<>(
                            new ViewPetition(PetitionId.of(petition.id()), what),
                            visit.metadata(UUID.randomUUID().toString())));
        }
    }
}
