package org.dossierledger.query.dossier;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.dossierledger.shared.dossier.Applicant;
import org.dossierledger.shared.dossier.DossierStatus;
import org.dossierledger.shared.procedure.ProcedureVersion;

/**
 * Where a dossier stood at an instant.
 *
 * @param statusCode of the national portal, 1 to 10
 * @param unit that holds it
 * @param dueAt promised date in force, or the legal one; null where nothing is due
 * @param endedAt when processing ended (status 9, else 10, else 8 or 3)
 * @param late past due and open, or ended after its due date
 * @param workingDaysLate counted after {@code dueAt}, 0 when not late or late by less than a day
 * @param stages that run now, of an interlinked dossier
 * @param units that have to do with it: holder, receiving and competent unit, and those with a running stage
 * @param procedureVersion under which it was received; null where the procedure had one version only
 * @param version last sequence number, for optimistic locking
 */
public record DossierState(
        String id,
        String code,
        String kind,
        DossierStatus status,
        int statusCode,
        String procedure,
        String unit,
        String officer,
        String receivingUnit,
        String competentUnit,
        String channel,
        Instant receivedAt,
        Instant dueAt,
        Instant originalDueAt,
        Instant legalDueAt,
        Instant kpiDueAt,
        Instant pausedSince,
        Instant endedAt,
        boolean late,
        int workingDaysLate,
        boolean imported,
        List<String> irregularities,
        List<RunningStage> stages,
        Set<String> units,
        long version,
        @JsonIgnore Applicant applicant,
        ProcedureVersion procedureVersion,
        @JsonIgnore Instant openedAt) {}
