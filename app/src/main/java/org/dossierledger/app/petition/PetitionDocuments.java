package org.dossierledger.app.petition;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.account.Role;
import org.dossierledger.app.dossier.DocumentStore;
import org.dossierledger.app.request.Visit;
import org.dossierledger.app.security.NotAllowed;
import org.dossierledger.query.petition.PetitionState;
import org.dossierledger.query.petition.UnknownPetition;
import org.dossierledger.query.projection.Fact;
import org.dossierledger.shared.event.EventJson;
import org.dossierledger.shared.petition.IntakeCommand.AttachPetitionDocument;
import org.dossierledger.shared.petition.IntakeCommand.KeepOriginal;
import org.dossierledger.shared.petition.IntakeEvent.PetitionClassified;
import org.dossierledger.shared.petition.IntakeEvent.PetitionDocumentAttached;
import org.dossierledger.shared.petition.PetitionId;
import org.dossierledger.shared.petition.Petitioner;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Documents of a petition. What a denouncer wrote by hand goes to the vault: a handwriting tells who wrote. */
@Component
public class PetitionDocuments {

    private static final String NO_BYTES_YET = "0".repeat(64);
    private static final String ANY = MediaType.APPLICATION_OCTET_STREAM_VALUE;

    private final Ledger ledger;
    private final PetitionDesk desk;
    private final PetitionAccess access;
    private final PetitionViewing viewing;
    private final Guarded guarded;
    private final DocumentStore store;

    PetitionDocuments(
            Ledger ledger,
            PetitionDesk desk,
            PetitionAccess access,
            PetitionViewing viewing,
            Guarded guarded,
            DocumentStore store) {
        this.ledger = ledger;
        this.desk = desk;
        this.access = access;
        this.viewing = viewing;
        this.guarded = guarded;
        this.store = store;
    }

    /** @param original whether it is in the petitioner's own hand, or names them */
    public PetitionState attach(Visit visit, String petition, MultipartFile file, String description, boolean original)
            throws IOException {
        var state = desk.state(petition);
        may(visit.account(), state);
        var id = PetitionId.of(state.id());
        if (desk.done(visit, state.id())) {
            return state;
        }
        var type = type(file);
        if (original && state.petitioners().stream().anyMatch(Petitioner::isProtected)) {
            new KeepOriginal(id, "-", ANY, file.getSize());
            var kept = ledger.vault().keepDocument(writer(state), file.getBytes(), type);
            return desk.send(visit, id, new KeepOriginal(id, kept, ANY, file.getSize()));
        }
        guarded.check(
                visit.account(),
                visit.channel(),
                EventJson.MAPPER.createObjectNode().put("description", description),
                AttachPetitionDocument.class,
                state);
        new AttachPetitionDocument(id, NO_BYTES_YET, description, type, file.getSize());
        try (var bytes = file.getInputStream()) {
            var stored = store.store(bytes);
            return desk.send(
                    visit, id, new AttachPetitionDocument(id, stored.sha256(), description, type, stored.size()));
        }
    }

    /** What was attached while it passed for a complaint may be in the denouncer's hand. */
    private static boolean beforeProtection(List<Fact> facts, Fact attached) {
        return facts.stream()
                .anyMatch(fact -> fact.sequenceNumber() > attached.sequenceNumber()
                        && fact.event() instanceof PetitionClassified it
                        && it.petitioners() != null);
    }

    private boolean mayOpenIdentity(Account account, PetitionState state) {
        return state.accesses().stream()
                .anyMatch(each -> account.username().equals(each.requestedBy())
                        && each.open(ledger.clock().instant()));
    }

    /** Type and subtype alone: what comes after may be the name of a file, and of a person. */
    private static String type(MultipartFile file) {
        try {
            var type = MediaType.parseMediaType(String.valueOf(file.getContentType()));
            return type.getType() + "/" + type.getSubtype();
        } catch (InvalidMediaTypeException e) {
            return ANY;
        }
    }

    private void may(Account account, PetitionState state) {
        access.see(account, state);
        if (account.role() == Role.INSPECTOR) {
            throw new NotAllowed();
        }
    }

    private static String writer(PetitionState state) {
        return state.petitioners().stream()
                .filter(Petitioner::isProtected)
                .map(Petitioner::vaultId)
                .findFirst()
                .orElseThrow();
    }

    /** Always a download: what people upload is never shown as a page of ours. */
    public ResponseEntity<Resource> download(Account account, String petition, String sha256) {
        var state = desk.state(petition);
        access.see(account, state);
        var facts = ledger.reads().petitions().facts(state.id(), Instant.MAX, Instant.MAX);
        var attached = facts.stream()
                .filter(fact -> fact.event() instanceof PetitionDocumentAttached it
                        && it.sha256().equals(sha256))
                .findFirst()
                .orElseThrow(() -> new UnknownPetition(sha256));
        if (beforeProtection(facts, attached) && !mayOpenIdentity(account, state)) {
            throw new NotAllowed();
        }
        var file = store.resource(sha256);
        viewing.record(account, state, "document", "web");
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + sha256 + "\"")
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(file);
    }
}
