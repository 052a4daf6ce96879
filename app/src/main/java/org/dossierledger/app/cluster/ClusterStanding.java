package org.dossierledger.app.cluster;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.dossierledger.app.health.StoreStanding;
import org.dossierledger.command.eventlog.kurrentdb.ClusterTrouble;

/**
 * How the cluster is, as it was last seen; nobody waits for it.
 *
 * @param reading why it cannot be read; empty when it can
 * @param writing why nothing can be appended; empty when that can be, as far as anybody has tried
 * @param halted why nothing may be copied or appended until an operator has looked; empty when that is not so
 * @param copiedAt when everything that was on it was seen to be copied; empty when this instance has never seen it
 */
public record ClusterStanding(
        Optional<ClusterTrouble> reading,
        Optional<ClusterTrouble> writing,
        Optional<String> halted,
        Optional<Instant> copiedAt) {

    /** The copy is looked after ten times a second, and after each append. */
    private static final Duration COPIED_LATELY = Duration.ofSeconds(3);

    /** @param head of the copy */
    public StoreStanding of(long head, Instant now) {
        var current = reading.isEmpty()
                && halted.isEmpty()
                && copiedAt.filter(at -> !at.isBefore(now.minus(COPIED_LATELY))).isPresent();
        return new StoreStanding(head, current && writing.isEmpty(), trouble(), current);
    }

    private String trouble() {
        return halted.or(() -> reading.or(() -> writing).map(it -> it.name().toLowerCase(Locale.ROOT)))
                .orElse(null);
    }
}
