package org.dossierledger.shared.evidence;

import org.dossierledger.shared.evidence.PackFinding.Difference;

/** Differences are looked for in one order, and the first one ends the search. */
final class PackDiffers extends RuntimeException {

    private final transient Difference difference;

    PackDiffers(Difference difference) {
        super(null, null, false, false);
        this.difference = difference;
    }

    /** @param file of the pack that is not as it was signed */
    static PackDiffers in(String file, String kind) {
        return new PackDiffers(new Difference(null, null, null, kind, file));
    }

    /** @param detail file of the pack, or sequence number */
    static PackDiffers in(PackContents.Stream stream, String kind, String detail) {
        return new PackDiffers(new Difference(null, null, stream.stream(), kind, detail));
    }

    /** @param index of the event's leaf, from 0 */
    static PackDiffers in(EventRecord event, long index, String kind, String detail) {
        return new PackDiffers(new Difference(index + 1, event.eventId(), event.stream(), kind, detail));
    }

    Difference difference() {
        return difference;
    }
}
