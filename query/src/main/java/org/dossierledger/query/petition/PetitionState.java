package org.dossierledger.query.petition;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.dossierledger.query.duty.DutyState;
import org.dossierledger.shared.complaint.Instance;
import org.dossierledger.shared.petition.Deficiency;
import org.dossierledger.shared.petition.Field;
import org.dossierledger.shared.petition.IntakeEvent.Part;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.petition.PetitionStatus;
import org.dossierledger.shared.petition.Petitioner;
import org.dossierledger.shared.petition.Source;
import org.dossierledger.shared.petition.Subject;
import org.dossierledger.shared.sealing.Sealed;

/**
 * Where a petition stood at an instant. Who wrote it, and what, is sealed or in the vault and stands in no answer.
 *
 * @param kind as lists have it: complaint, denunciation, feedback, petition
 * @param petitionKind what it is, or what its writer calls it before classification
 * @param unit that has it
 * @param duties what was owed, the first due first
 * @param effectiveFrom the instant from which the decision has legal effect unless appealed; null before a decision
 * @param appealUntil last instant for a second complaint; null while the decision is not delivered
 * @param dueAt of the duty that is due first; null when nothing is owed
 * @param late something owed is past its date
 * @param version last sequence number, for optimistic locking
 */
public record PetitionState(
        String id,
        String code,
        String kind,
        PetitionKind petitionKind,
        PetitionStatus status,
        Source source,
        Field field,
        String unit,
        String officer,
        String receivingUnit,
        Instant receivedAt,
        int people,
        Subject subject,
        Boolean competent,
        String competentBody,
        List<Deficiency> deficiencies,
        boolean remote,
        boolean crowd,
        String levelSkipping,
        String protracted,
        Instant lodgeUntil,
        String earlier,
        String primary,
        List<Part> parts,
        List<String> followers,
        String reception,
        String transferredBy,
        Instant acceptedAt,
        Instance instance,
        String outcome,
        Instant resolvedAt,
        Instant effectiveFrom,
        Instant appealUntil,
        List<DutyState> duties,
        Instant dueAt,
        boolean late,
        int workingDaysLate,
        Instant endedAt,
        boolean confidential,
        boolean identityErased,
        boolean imported,
        List<String> irregularities,
        Set<String> units,
        long version,
        @JsonIgnore List<Petitioner> petitioners,
        @JsonIgnore Sealed summary,
        @JsonIgnore Sealed respondent,
        @JsonIgnore List<IdentityAccess> accesses,
        @JsonIgnore Instant openedAt) {}
