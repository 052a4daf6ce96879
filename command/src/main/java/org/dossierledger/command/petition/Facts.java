package org.dossierledger.command.petition;

import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.dossierledger.shared.event.Correctable;
import org.dossierledger.shared.event.Provenance;
import org.dossierledger.shared.petition.Deficiency;
import org.dossierledger.shared.petition.IntakeEvent.PetitionActionImported;
import org.dossierledger.shared.petition.IntakeEvent.PetitionClassified;
import org.dossierledger.shared.petition.IntakeEvent.PetitionCorrected;
import org.dossierledger.shared.petition.IntakeEvent.PetitionReceived;
import org.dossierledger.shared.petition.IntakeEvent.SecretPetitionNoted;
import org.dossierledger.shared.petition.PetitionEvent;
import org.dossierledger.shared.petition.PetitionId;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.petition.PetitionStatus;
import org.dossierledger.shared.petition.Petitioner;
import org.dossierledger.shared.petition.Source;
import org.dossierledger.shared.petition.Subject;
import org.dossierledger.shared.unit.UnitCode;

/** What the steps of all kinds decide by. All instants are as claimed (occurredAt). */
public final class Facts {

    private PetitionId id;
    private PetitionKind kind;
    private PetitionStatus status;
    private Source source;
    private UnitCode unit;
    private UnitCode transferredBy;
    private Subject subject;
    private PetitionId earlier;
    private PetitionKind earlierKind;
    private List<Petitioner> petitioners = List.of();
    private int people;
    private Instant receivedAt;
    private PetitionClassified classification;
    private boolean imported;

    public PetitionId id() {
        return id;
    }

    public PetitionKind kind() {
        return kind;
    }

    /** Null before it was received. */
    public PetitionStatus status() {
        return status;
    }

    public Source source() {
        return source;
    }

    public UnitCode unit() {
        return unit;
    }

    public Subject subject() {
        return subject;
    }

    /** The petition that it follows; null for a first one. */
    public PetitionId earlier() {
        return earlier;
    }

    /** A complaint about the first decision on another one. */
    public boolean isSecondInstance() {
        return kind == PetitionKind.COMPLAINT && followsAnother();
    }

    /** Whether it follows a petition that was handled, and is not merely a part of a mixed one. */
    public boolean followsAnother() {
        return earlier != null && source != Source.SPLIT;
    }

    /** Whether it follows a petition of this kind, and is not merely a part of a mixed one. */
    public boolean follows(PetitionKind before) {
        return followsAnother() && earlierKind == before;
    }

    /** Where nobody has said what the earlier one was, it is taken to be what this one called itself on receipt. */
    static PetitionKind earlierKind(PetitionKind received, PetitionKind said) {
        return said == null ? received : said;
    }

    /** How many signed when it was received. */
    public int people() {
        return people;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    /** Whether another body sent it here, and waits for the result (Law on Citizen Reception art. 27.2). */
    public boolean transferredHere() {
        return transferredBy != null;
    }

    /** Null before it was classified. */
    public PetitionClassified classification() {
        return classification;
    }

    public boolean has(Deficiency deficiency) {
        return classification != null && classification.deficiencies().contains(deficiency);
    }

    /** Whether the longer periods of a remote area apply. */
    public boolean remote() {
        return classification != null && classification.remote();
    }

    List<Petitioner> petitioners() {
        return petitioners;
    }

    /** Whether anybody's identity lies in the vault. */
    public boolean hasProtected() {
        return petitioners.stream().anyMatch(Petitioner::isProtected);
    }

    boolean imported() {
        return imported;
    }

    @EventSourcingHandler
    void on(PetitionEvent event, MetaData metadata, @Timestamp Instant recordedAt) {
        id = event.petitionId();
        status = event.status() == null ? status : event.status();
        unit = event.unit() == null ? unit : event.unit();
        if (event instanceof PetitionReceived received) {
            received(received, Provenance.of(metadata).occurredAt(recordedAt));
        } else if (event instanceof PetitionClassified classified) {
            classification = classified;
            kind = classified.kind();
            petitioners = classified.petitioners() == null ? petitioners : classified.petitioners();
        } else if (event instanceof SecretPetitionNoted secret) {
            kind = secret.kind();
        } else if (event instanceof PetitionActionImported imports) {
            imported = true;
            kind = imports.kind();
            status = status == null ? PetitionStatus.RECEIVED : status;
        } else if (event instanceof PetitionCorrected correction && movesReceipt(correction)) {
            receivedAt = Instant.parse(correction.value());
        }
    }

    private static boolean movesReceipt(PetitionCorrected correction) {
        return correction.correctedType().equals(PetitionReceived.class.getSimpleName())
                && correction.field().equals(Correctable.OCCURRED_AT);
    }

    private void received(PetitionReceived event, Instant at) {
        kind = event.kind();
        source = event.source();
        transferredBy = event.transferredBy();
        subject = event.subject();
        earlier = event.earlier();
        earlierKind = Facts.earlierKind(event.kind(), event.earlierKind());
        petitioners = event.petitioners();
        people = event.people();
        receivedAt = at;
    }
}
