package org.dossierledger.shared.petition;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dossierledger.shared.duty.Duty;
import org.dossierledger.shared.duty.DutyEvent;

/** What can happen to a petition. One family of records for what all kinds share, and one for each kind. */
public interface PetitionEvent extends DutyEvent {

    PetitionId petitionId();

    /** The status it leads to; null: it stays. */
    default PetitionStatus status() {
        return null;
    }

    /** What has ended owes nothing any more. */
    @Override
    default Set<Duty> settles() {
        return status() != null && status().ended() ? Stream.of(Duty.values()).collect(Collectors.toSet()) : Set.of();
    }
}
