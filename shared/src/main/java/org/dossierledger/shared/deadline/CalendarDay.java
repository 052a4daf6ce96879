package org.dossierledger.shared.deadline;

import java.time.LocalDate;

/**
 * What one day is to a civil servant.
 *
 * @param reason message code: {@code working-day}, {@code weekend}, {@code holiday.NAME}, {@code compensatory.NAME},
 *     {@code swapped-off}, {@code working}
 * @param swap the other day of a swap, else null
 * @param source where the entry comes from; null for an ordinary day
 * @param published when the notice was published, {@code unknown} where we have not seen it; null for an ordinary day
 */
public record CalendarDay(
        LocalDate date, boolean working, String reason, LocalDate swap, String source, String published) {}
