package org.dossierledger.app.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.petition.PetitionAccess;
import org.dossierledger.app.security.DossierAccess;
import org.dossierledger.query.dossier.DossierState;
import org.dossierledger.query.dossier.UnknownDossier;
import org.dossierledger.query.petition.PetitionState;
import org.dossierledger.query.petition.UnknownPetition;
import org.dossierledger.shared.event.EventJson;
import org.dossierledger.shared.person.Person;
import org.dossierledger.shared.petition.IntakeEvent.Part;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.petition.PetitionStatus;
import org.dossierledger.shared.petition.Petitioner;
import org.dossierledger.shared.petition.Subject;
import org.dossierledger.shared.sealing.Sealed;
import org.springframework.stereotype.Component;

/** What a petition's page tells beside its state: who, what, about what, and which petitions belong to it. */
@Component
class PetitionView {

    private final Ledger ledger;
    private final PetitionAccess access;
    private final DossierAccess dossiers;

    PetitionView(Ledger ledger, PetitionAccess access, DossierAccess dossiers) {
        this.ledger = ledger;
        this.access = access;
        this.dossiers = dossiers;
    }

    /** @param person null when their key was destroyed */
    record Who(Petitioner.Form form, boolean representative, Person person) {}

    /** Those who are not in the vault. */
    List<Who> people(List<Petitioner> petitioners) {
        return petitioners.stream()
                .filter(each -> !each.isProtected())
                .map(each -> new Who(each.form(), each.representative(), person(each.person())))
                .toList();
    }

    private Person person(Sealed sealed) {
        return ledger.keyring()
                .unseal(sealed)
                .map(json -> EventJson.MAPPER.readValue(json, Person.class))
                .orElse(null);
    }

    /** Null when there was none; {@code erased} when its key was destroyed. */
    String text(Sealed sealed, String erased) {
        return sealed == null ? null : ledger.keyring().unseal(sealed).orElse(erased);
    }

    /**
     * @param reference code of a dossier, or number of a decision; null when there is none
     * @param href of the dossier; null where the reader may not see it
     */
    record About(Subject.Kind kind, String reference, String href, String unit, Instant knownAt) {}

    About about(Account reader, PetitionState petition) {
        var subject = petition.subject();
        if (subject == null) {
            return null;
        }
        var unit = subject.unit() == null ? null : subject.unit().value();
        var dossier =
                subject.kind() == Subject.Kind.DOSSIER ? dossier(subject.reference()) : Optional.<DossierState>empty();
        return new About(
                subject.kind(),
                dossier.map(DossierState::code).orElse(subject.reference()),
                dossier.filter(it -> dossiers.maySee(reader, it))
                        .map(it -> "/dossiers/" + it.id())
                        .orElse(null),
                unit,
                subject.knownAt());
    }

    private Optional<DossierState> dossier(String id) {
        try {
            return Optional.of(
                    ledger.reads().dossiers().state(id, ledger.clock().instant(), Instant.MAX));
        } catch (UnknownDossier gone) {
            return Optional.empty();
        }
    }

    /**
     * @param relation earlier, primary, part, following, repeated
     * @param href null where the reader may not see it; then neither code nor status is told
     */
    record Linked(String relation, String href, String code, PetitionKind kind, PetitionStatus status) {}

    /** @param petition as of {@code at}: what came in later is left out */
    List<Linked> linked(Account reader, PetitionState petition, Instant at) {
        var linked = new ArrayList<Linked>();
        link(reader, "earlier", petition.earlier()).ifPresent(linked::add);
        link(reader, "primary", petition.primary()).ifPresent(linked::add);
        for (var row : ledger.reads().petitionRegister().following(petition.id())) {
            if (!row.receivedAt().isAfter(at)) {
                var relation = isPart(petition, row.id())
                        ? "part"
                        : petition.id().equals(row.earlier()) ? "following" : "repeated";
                link(reader, relation, row.id()).ifPresent(linked::add);
            }
        }
        return linked;
    }

    private static boolean isPart(PetitionState petition, String id) {
        return petition.parts().stream()
                .map(Part::petitionId)
                .anyMatch(part -> part.value().equals(id));
    }

    /** Empty where there is no such petition any more. */
    Optional<Linked> link(Account reader, String relation, String id) {
        return id == null
                ? Optional.empty()
                : petition(id)
                        .map(it -> access.maySee(reader, it)
                                ? new Linked(
                                        relation, "/petitions/" + it.id(), it.code(), it.petitionKind(), it.status())
                                : new Linked(relation, null, null, it.petitionKind(), null));
    }

    private Optional<PetitionState> petition(String id) {
        try {
            return Optional.of(
                    ledger.reads().petitions().state(id, ledger.clock().instant(), Instant.MAX));
        } catch (UnknownPetition gone) {
            return Optional.empty();
        }
    }

    /** The code of a petition that is named by its id, as in {@code protracted}; what else is named stays. */
    String codeOf(String id) {
        return id == null ? null : petition(id).map(PetitionState::code).orElse(id);
    }
}
