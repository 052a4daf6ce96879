package org.dossierledger.query.petition;

import java.time.Instant;
import java.util.Set;
import org.dossierledger.shared.petition.PetitionStatus;

/**
 * What is looked for in the register of petitions; null wherever anything will do.
 *
 * @param kinds as lists have them: complaint, denunciation, feedback, petition
 * @param units only what one of these received or has
 * @param from, to when it was received, {@code to} exclusive
 * @param openOnly leaves out what has ended
 * @param dueFirst in the order in which something is due, instead of the newest first
 * @param after cursor of the former page
 */
public record PetitionSearch(
        Set<String> kinds,
        String name,
        String code,
        Set<String> units,
        String officer,
        PetitionStatus status,
        Instant from,
        Instant to,
        boolean openOnly,
        boolean dueFirst,
        String after,
        int limit) {}
