package org.dossierledger.app.health;

import java.time.Instant;

/**
 * How old what is read from the tables is.
 *
 * @param asOf everything recorded up to then is in them; null when this node has not seen them complete yet
 * @param seconds since then, or since this node began
 * @param events that are known not to be in them
 */
public record ReadAge(Instant asOf, long seconds, long events) {

    /** Readers are told from here on; less is what one page takes to be looked at. */
    private static final long TOLD_SECONDS = 5;

    public boolean told() {
        return seconds >= TOLD_SECONDS;
    }
}
