package org.dossierledger.query.duty;

import java.time.Instant;
import org.dossierledger.shared.duty.Duty;

/**
 * A duty as it stood at an instant.
 *
 * @param originalDueAt its first date
 * @param pausedSince null while its clock runs
 * @param workingDaysLate 0 when not late, or late by less than a day
 */
public record DutyState(
        Duty duty, Instant dueAt, Instant originalDueAt, Instant pausedSince, boolean late, int workingDaysLate) {}
