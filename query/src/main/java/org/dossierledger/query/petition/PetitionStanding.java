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
    PetitionKind kind;
    PetitionStatus status;
    PetitionReceived receipt;
    PetitionClassified classification;
    UnitCode receivingUnit;
    UnitCode holder;
    String officer;
    List<Petitioner> petitioners = List.of();
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
    boolean enforced;
    Instant endedAt;
    boolean imported;
    final OwedDuties duties = new OwedDuties();
    final IdentityAccesses accesses = new IdentityAccesses();
    final Set<Irregularity> irregularities = new LinkedHashSet<>();

    void apply(Fact fact) {
        var event = (PetitionEvent) fact.meant();
        var at = fact.occurredAt();
        irregularities.addAll(event.irregularities());
        if (event instanceof PetitionActionImported e) {
            imported(e);
            return;
        }
        enter(event.status(), at);
        if (event.unit() != null) {
            officer = event.unit().equals(holder) || event.officer() != null ? officer : null;
            holder = event.unit();
        }
        officer = event.officer() == null ? officer : event.officer();
        duties.apply(event, at);
        accesses.apply(fact);
        if (event instanceof PetitionReceived e) {
            received(e, at);
        } else if (event instanceof SecretPetitionNoted e) {
            code = e.code();
            kind = e.kind();
            receivingUnit = e.unit();
            receivedAt = at;
        } else if (event instanceof PetitionClassified e) {
            classification = e;
            classifiedAt = at;
            kind = e.kind();
            petitioners = e.petitioners() == null ? petitioners : e.petitioners();
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
            enforced = enforced || e.complete();
            collected = e.collected() == null ? collected : e.collected();
        } else if (event instanceof DenunciationConcluded e) {
            outcome = e.outcome().name();
            ordered = e.recovery();
            resolvedLate = e.late();
        } else if (event instanceof ConclusionHandled e) {
            enforced = enforced || e.complete();
            collected = e.collected() == null ? collected : e.collected();
        }
    }

    private void received(PetitionReceived e, Instant at) {
        receipt = e;
        code = e.code();
        kind = e.kind();
        receivingUnit = e.unit();
        petitioners = e.petitioners();
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
        status = next;
    }

    private static final Set<PetitionStatus> RESOLVING = Set.of(
            PetitionStatus.DECIDED, PetitionStatus.CONCLUDED, PetitionStatus.ANSWERED, PetitionStatus.TERMINATED);

    /** The latest word of the other system counts; what has ended there owes nothing. */
    private void imported(PetitionActionImported e) {
        imported = true;
        code = e.code();
        kind = e.kind();
        status = status == null ? PetitionStatus.RECEIVED : status;
        holder = e.unit() == null ? holder : e.unit();
        receivingUnit = receivingUnit == null ? e.unit() : receivingUnit;
        officer = e.actor() == null ? officer : e.actor();
        receivedAt = e.receivedAt() == null ? receivedAt : e.receivedAt();
        if (e.dueAt() != null) {
            duties.owe(dutyOfImported(), e.dueAt());
        }
        if (e.endedAt() != null) {
            enter(PetitionStatus.CLOSED, e.endedAt());
            duties.clear();
        }
    }

    private Duty dutyOfImported() {
        return kind == PetitionKind.COMPLAINT
                ? Duty.DECISION
                : kind == PetitionKind.FEEDBACK ? Duty.ANSWER : Duty.CONCLUSION;
    }

    /** Whether whoever wrote it is protected. */
    boolean confidential() {
        return kind.confidential() || petitioners.stream().anyMatch(Petitioner::isProtected);
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
                : petitioners.stream()
                        .map(Petitioner::person)
                        .filter(Objects::nonNull)
                        .toList();
    }
}
