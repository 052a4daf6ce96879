package org.dossierledger.query.petition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dossierledger.query.duty.Holder;
import org.dossierledger.query.duty.OwedDuties;
import org.dossierledger.query.projection.Fact;
import org.dossierledger.query.projection.ImportedCase;
import org.dossierledger.shared.complaint.ComplaintEvent.*;
import org.dossierledger.shared.complaint.Instance;
import org.dossierledger.shared.deadline.Deadline;
import org.dossierledger.shared.denunciation.DenunciationEvent.*;
import org.dossierledger.shared.duty.Duty;
import org.dossierledger.shared.event.Irregularity;
import org.dossierledger.shared.petition.IntakeEvent.*;
import org.dossierledger.shared.petition.PetitionEvent;
import org.dossierledger.shared.petition.PetitionId;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.petition.PetitionStatus;
import org.dossierledger.shared.petition.Petitioner;
import org.dossierledger.shared.petition.Recovery;
import org.dossierledger.shared.petition.WithdrawalScope;
import org.dossierledger.shared.sealing.Sealed;
import org.dossierledger.shared.unit.UnitCode;

/** Where a petition stands at one moment of business time; {@link PetitionHistory} moves it from fact to fact. */
final class PetitionStanding {

    String code;
    private final LastWord<PetitionKind> kind = new LastWord<>();
    private final LastWord<PetitionStatus> status = new LastWord<>();
    private final LastWord<List<Petitioner>> petitioners = new LastWord<>();
    private final LastWord<PetitionClassified> classification = new LastWord<>();
    PetitionReceived receipt;
    UnitCode receivingUnit;
    UnitCode holder;
    String officer;
    private long givenBy = -1;
    Sealed summary;
    Sealed respondent;
    Instant receivedAt;
    Instant classifiedAt;
    PetitionId primary;
    List<Part> parts = List.of();
    final List<PetitionId> followers = new ArrayList<>();
    PetitionStatus handledAs;
    Instant handledAt;
    Instant acceptedAt;
    Instance instance;
    String outcome;
    PetitionStatus resolvedAs;
    Instant resolvedAt;
    boolean resolvedLate;
    Deadline effect;
    Deadline appealBy;
    boolean withdrawn;
    boolean convinced;
    Recovery ordered;
    Recovery collected;
    Instant collectedAt;
    Instant enforcedAt;
    final List<Instant> replies = new ArrayList<>();
    Instant endedAt;
    boolean imported;
    final OwedDuties duties = new OwedDuties();
    final IdentityAccesses accesses = new IdentityAccesses();
    final Set<Irregularity> irregularities = new LinkedHashSet<>();

    void apply(Fact fact) {
        var event = (PetitionEvent) fact.meant();
        var at = fact.occurredAt();
        var sequence = fact.sequenceNumber();
        irregularities.addAll(event.irregularities());
        if (event instanceof PetitionActionImported e) {
            imported(e, sequence);
            return;
        }
        if (event.status() == PetitionStatus.TERMINATED) {
            resolvedLate = duties.overdue(at, Set.of(Duty.DECISION, Duty.CONCLUSION));
        }
        status.said(event.status(), sequence);
        enter(event.status(), at);
        given(event, sequence);
        duties.apply(fact);
        accesses.apply(fact);
        if (event instanceof PetitionReceived e) {
            received(e, at, sequence);
        } else if (event instanceof SecretPetitionNoted e) {
            code = e.code();
            kind.said(e.kind(), sequence);
            receivingUnit = e.unit();
            receivedAt = at;
        } else if (event instanceof PetitionClassified e) {
            classification.said(e, sequence);
            classifiedAt = classification.value() == e ? at : classifiedAt;
            kind.said(e.kind(), sequence);
            petitioners.said(e.petitioners(), sequence);
        } else if (event instanceof PetitionSplit e) {
            parts = e.parts();
        } else if (event instanceof PetitionJoined e) {
            primary = e.primary();
        } else if (event instanceof SameContentReceived e) {
            followers.add(e.repeated());
        } else {
            resolution(event, at);
        }
    }

    /** Who was given it last, as recorded, has it: nobody gets it by moving an old assignment. */
    private void given(PetitionEvent event, long sequence) {
        if (event.unit() == null && event.officer() == null || sequence < givenBy) {
            return;
        }
        givenBy = sequence;
        officer = event.officer() != null || !Objects.equals(event.unit(), holder) ? event.officer() : officer;
        holder = event.unit() == null ? holder : event.unit();
    }

    private void resolution(PetitionEvent event, Instant at) {
        if (event instanceof ComplaintAccepted e) {
            instance = e.instance();
        } else if (event instanceof ComplaintWithdrawn e) {
            withdrawn = e.scope() == WithdrawalScope.WHOLE && e.peopleLeft() == 0;
            convinced = withdrawn && e.afterExplanation();
        } else if (event instanceof DenunciationWithdrawn e) {
            withdrawn = e.scope() == WithdrawalScope.WHOLE && e.peopleLeft() == 0 && e.continues() == null;
        } else if (event instanceof ComplaintDecided e) {
            outcome = e.outcome().name();
            ordered = e.recovery();
            resolvedLate = e.late();
            effect = e.effect();
        } else if (event instanceof ComplaintDecisionDelivered e) {
            appealBy = e.appealBy();
        } else if (event instanceof ComplaintDecisionEnforced e) {
            carriedOut(e.complete(), e.collected(), at);
        } else if (event instanceof DenunciationConcluded e) {
            outcome = e.outcome().name();
            ordered = e.recovery();
            resolvedLate = e.late();
        } else if (event instanceof ConclusionHandled e) {
            carriedOut(e.complete(), e.collected(), at);
        } else if (event instanceof TransferResultReceived) {
            replies.add(at);
        }
    }

    private void carriedOut(boolean complete, Recovery reported, Instant at) {
        enforcedAt = complete && enforcedAt == null ? at : enforcedAt;
        collected = reported == null ? collected : reported;
        collectedAt = reported == null ? collectedAt : at;
    }

    private void received(PetitionReceived e, Instant at, long sequence) {
        receipt = e;
        code = e.code();
        kind.said(e.kind(), sequence);
        receivingUnit = e.unit();
        petitioners.said(e.petitioners(), sequence);
        summary = e.summary();
        respondent = e.respondent();
        receivedAt = at;
    }

    private void enter(PetitionStatus next, Instant at) {
        if (next == null) {
            return;
        }
        if (handledAt == null && next != PetitionStatus.RECEIVED && next != PetitionStatus.CLASSIFIED) {
            handledAs = next;
            handledAt = at;
        }
        if (next == PetitionStatus.ACCEPTED) {
            acceptedAt = at;
        }
        if (RESOLVING.contains(next)) {
            resolvedAs = next;
            resolvedAt = at;
        }
        if (next.ended() && endedAt == null) {
            endedAt = at;
        }
    }

    private static final Set<PetitionStatus> RESOLVING = Set.of(
            PetitionStatus.DECIDED, PetitionStatus.CONCLUDED, PetitionStatus.ANSWERED, PetitionStatus.TERMINATED);

    private void imported(PetitionActionImported e, long sequence) {
        imported = true;
        code = e.code() == null ? code : e.code();
        kind.said(e.kind(), sequence);
        if (status() == null) {
            status.said(PetitionStatus.RECEIVED, sequence);
        }
        holder = e.unit() == null ? holder : e.unit();
        receivingUnit = receivingUnit == null ? e.unit() : receivingUnit;
        officer = e.actor() == null ? officer : e.actor();
    }

    /** What another system says of it as a whole, while it goes on there. */
    void owedElsewhere(ImportedCase elsewhere) {
        if (elsewhere.due() == null) {
            duties.clear();
        } else {
            duties.replace(dutyOfImported(), elsewhere.due(), elsewhere.originalDue());
        }
    }

    /** What has ended there owes nothing. */
    void endedElsewhere(Instant at) {
        duties.clear();
        status.said(PetitionStatus.CLOSED, Long.MAX_VALUE);
        enter(PetitionStatus.CLOSED, at);
    }

    private Duty dutyOfImported() {
        return kind() == PetitionKind.COMPLAINT
                ? Duty.DECISION
                : kind() == PetitionKind.FEEDBACK ? Duty.ANSWER : Duty.CONCLUSION;
    }

    /** Null before anybody has said. */
    PetitionKind kind() {
        return kind.value();
    }

    /** Null when it was not there yet. */
    PetitionStatus status() {
        return status.value();
    }

    PetitionClassified classification() {
        return classification.value();
    }

    List<Petitioner> petitioners() {
        return petitioners.value() == null ? List.of() : petitioners.value();
    }

    /** Whether whoever wrote it is protected. */
    boolean confidential() {
        return kind().confidential() || petitioners().stream().anyMatch(Petitioner::isProtected);
    }

    Holder holder() {
        return new Holder(holder, officer, units());
    }

    /** All that have to do with it: who received it and who has it. */
    Set<String> units() {
        return Stream.of(holder, receivingUnit)
                .filter(Objects::nonNull)
                .map(UnitCode::value)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Persons who may be found by name. */
    List<Sealed> people() {
        return confidential()
                ? List.of()
                : petitioners().stream()
                        .map(Petitioner::person)
                        .filter(Objects::nonNull)
                        .toList();
    }
}
