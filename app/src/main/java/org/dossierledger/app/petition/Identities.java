package org.dossierledger.app.petition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.request.Visit;
import org.dossierledger.app.security.NotAllowed;
import org.dossierledger.command.vault.VaultDocument;
import org.dossierledger.query.petition.PetitionState;
import org.dossierledger.query.petition.UnknownPetition;
import org.dossierledger.shared.person.Person;
import org.dossierledger.shared.petition.IdentityCommand.OpenIdentity;
import org.dossierledger.shared.petition.IntakeEvent.OriginalKept;
import org.dossierledger.shared.petition.PetitionId;
import org.dossierledger.shared.petition.Petitioner;
import org.springframework.stereotype.Component;

/** Opens what lies in the vault, for whoever asked and was allowed: each opening is an event before anything is shown. */
@Component
public class Identities {

    private final Ledger ledger;
    private final PetitionDesk desk;
    private final PetitionAccess access;

    Identities(Ledger ledger, PetitionDesk desk, PetitionAccess access) {
        this.ledger = ledger;
        this.desk = desk;
        this.access = access;
    }

    /**
     * @param people those who are not erased
     * @param originals papers in their hand, by the vault's opaque id
     */
    public record Opened(PetitionState petition, List<Opening> people, List<OriginalKept> originals) {}

    public record Opening(Petitioner.Form form, boolean representative, Person person) {}

    /** @param request the approved one of this account */
    public Opened open(Visit visit, String petition, String request) {
        var before = mayAsk(visit.account(), petition);
        var after = desk.send(visit, PetitionId.of(before.id()), new OpenIdentity(PetitionId.of(before.id()), request));
        var people = new ArrayList<Opening>();
        for (var each : after.petitioners()) {
            if (each.isProtected()) {
                ledger.vault()
                        .open(each.vaultId())
                        .ifPresent(person -> people.add(new Opening(each.form(), each.representative(), person)));
            }
        }
        return new Opened(after, people, originals(after));
    }

    /** A paper in the denouncer's hand; showing it is an opening as well. */
    public VaultDocument original(Visit visit, String petition, String request, String document) {
        var state = mayAsk(visit.account(), petition);
        if (originals(state).stream().noneMatch(each -> each.vaultDocument().equals(document))) {
            throw new UnknownPetition(document);
        }
        desk.send(visit, PetitionId.of(state.id()), new OpenIdentity(PetitionId.of(state.id()), request));
        return ledger.vault().openDocument(document).orElseThrow(() -> new UnknownPetition(document));
    }

    private PetitionState mayAsk(Account account, String petition) {
        var state = desk.state(petition);
        access.see(account, state);
        if (!PetitionAction.IDENTITY_REQUEST.allowedTo(account.role())) {
            throw new NotAllowed();
        }
        return state;
    }

    private List<OriginalKept> originals(PetitionState petition) {
        return ledger.reads().petitions().facts(petition.id(), Instant.MAX, Instant.MAX).stream()
                .filter(fact -> fact.event() instanceof OriginalKept)
                .map(fact -> (OriginalKept) fact.event())
                .toList();
    }
}
