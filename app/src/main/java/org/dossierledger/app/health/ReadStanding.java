package org.dossierledger.app.health;

import org.dossierledger.app.ReadSide;

/**
 * How the read models answered.
 *
 * @param index the last event that is in them
 * @param parked streams with an event that no table could take
 * @param sealed events
 */
record ReadStanding(long index, int parked, long sealed) {

    static ReadStanding of(ReadSide reads) {
        return new ReadStanding(
                reads.index(), reads.parked().size(), reads.sealedLog().size());
    }
}
