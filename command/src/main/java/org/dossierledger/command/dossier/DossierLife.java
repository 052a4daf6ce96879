package org.dossierledger.command.dossier;

import static org.dossierledger.shared.dossier.DossierStatus.PAYMENT_REQUESTED;
import static org.dossierledger.shared.dossier.DossierStatus.PROCESSING;
import static org.dossierledger.shared.dossier.DossierStatus.RECEIVED;
import static org.dossierledger.shared.dossier.DossierStatus.REFUSED;
import static org.dossierledger.shared.dossier.DossierStatus.RESOLVED;
import static org.dossierledger.shared.dossier.DossierStatus.RETURNED;
import static org.dossierledger.shared.dossier.DossierStatus.STOPPED;
import static org.dossierledger.shared.dossier.DossierStatus.SUBMITTED;
import static org.dossierledger.shared.dossier.DossierStatus.SUPPLEMENT_REQUESTED;
import static org.dossierledger.shared.dossier.DossierStatus.WITHDRAWAL_REQUESTED;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.dossierledger.shared.dossier.DossierStatus;

/**
 * Which state follows which. {@code FORESEEN} is the portal's order; {@code POSSIBLE} is what happens in offices all
 * the same: it is taken, and flagged for audit. Everything else is refused.
 */
public final class DossierLife {

    private static final Map<DossierStatus, Set<DossierStatus>> FORESEEN = new EnumMap<>(Map.of(
            SUBMITTED, Set.of(RECEIVED, REFUSED, SUPPLEMENT_REQUESTED, WITHDRAWAL_REQUESTED),
            RECEIVED, Set.of(PROCESSING),
            PROCESSING, Set.of(SUPPLEMENT_REQUESTED, PAYMENT_REQUESTED, WITHDRAWAL_REQUESTED, STOPPED, RESOLVED),
            SUPPLEMENT_REQUESTED, Set.of(PROCESSING, STOPPED),
            PAYMENT_REQUESTED, Set.of(PROCESSING, STOPPED),
            WITHDRAWAL_REQUESTED, Set.of(STOPPED),
            RESOLVED, Set.of(RETURNED)));

    private static final Map<DossierStatus, Set<DossierStatus>> POSSIBLE = new EnumMap<>(Map.of(
            RECEIVED,
                    Set.of(
                            SUPPLEMENT_REQUESTED,
                            PAYMENT_REQUESTED,
                            WITHDRAWAL_REQUESTED,
                            STOPPED,
                            RESOLVED,
                            RETURNED,
                            REFUSED),
            PROCESSING, Set.of(RETURNED),
            SUPPLEMENT_REQUESTED, Set.of(WITHDRAWAL_REQUESTED, SUPPLEMENT_REQUESTED, RESOLVED),
            PAYMENT_REQUESTED, Set.of(WITHDRAWAL_REQUESTED, RESOLVED)));

    private DossierLife() {}

    public static boolean foreseen(DossierStatus from, DossierStatus to) {
        return FORESEEN.getOrDefault(from, Set.of()).contains(to);
    }

    public static boolean possible(DossierStatus from, DossierStatus to) {
        return foreseen(from, to) || POSSIBLE.getOrDefault(from, Set.of()).contains(to);
    }
}
