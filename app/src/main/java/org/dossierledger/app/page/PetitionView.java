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
     * @param href null where it is closed to the reader; then neither code nor status is told
     */
    record Linked(String relation, String href, String code, PetitionKind kind, PetitionStatus status) {}

    /**
     * As of {@code at}: what came in later is left out. Between a petition whose writer is named and one whose writer is
     * protected no way leads: it would tell who denounces (Law on Denunciations 2018 arts 9.1.b, 56).
     */
    List<Linked> linked(Account reader, PetitionState petition, Instant at) {
        var linked = new ArrayList<Linked>();
        link(reader, petition, "earlier", petition.earlier()).ifPresent(linked::add);
        link(reader, petition, "primary", petition.primary()).ifPresent(linked::add);
        for (var row : ledger.reads().petitionRegister().following(petition.id())) {
            if (!row.receivedAt().isAfter(at)) {
                var relation = isPart(petition, row.id())
                        ? "part"
                        : petition.id().equals(row.earlier()) ? "following" : "repeated";
                link(reader, petition, relation, row.id()).ifPresent(linked::add);
            }
        }
        return linked;
    }

    private static boolean isPart(PetitionState petition, String id) {
        return petition.parts().stream()
                .map(Part::petitionId)
                .anyMatch(part -> part.value().equals(id));
    }

    private Optional<Linked> link(Account reader, PetitionState from, String relation, String id) {
        return (id == null ? Optional.<PetitionState>empty() : petition(id))
                .filter(to -> from.confidential() || !to.confidential())
                .map(to -> linked(relation, to, !isClosed(from, to) && access.maySee(reader, to)));
    }

    private static boolean isClosed(PetitionState from, PetitionState to) {
        return from.confidential() && !to.confidential();
    }

    /** Empty where there is no such petition any more. */
    Optional<Linked> link(Account reader, String relation, String id) {
        return (id == null ? Optional.<PetitionState>empty() : petition(id))
                .map(to -> linked(relation, to, access.maySee(reader, to)));
    }

    private static Linked linked(String relation, PetitionState to, boolean open) {
        return open
                ? new Linked(relation, "/petitions/" + to.id(), to.code(), to.petitionKind(), to.status())
                : new Linked(relation, null, null, to.petitionKind(), null);
    }

    private Optional<PetitionState> petition(String id) {
        try {
            return Optional.of(
                    ledger.reads().petitions().state(id, ledger.clock().instant(), Instant.MAX));
        } catch (UnknownPetition gone) {
            return Optional.empty();
        }
    }

    /** The code of the petition that was resolved already; null where none was, or where it would tell who denounces. */
    String protracted(PetitionState petition) {
        return petition.protracted() == null
                ? null
                : petition(petition.protracted())
                        .filter(earlier -> !isClosed(petition, earlier))
                        .map(PetitionState::code)
                        .orElse(null);
    }
}
