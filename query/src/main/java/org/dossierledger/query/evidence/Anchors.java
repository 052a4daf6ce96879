package org.dossierledger.query.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Signed roots met on the way through the log, and which of them it reaches. */
final class Anchors {

    /** @param source of a checkpoint kept elsewhere; null for one of the log's own */
    @SuppressWarnings("ArrayRecordComponent")
    record Anchor(long size, byte[] root, String source) {}

    private final List<Anchor> saved = new ArrayList<>();
    private int nextSaved;
    private long reached;
    private Anchor forked;
    private Anchor unreached;

    /** @param saved kept elsewhere, signed by known keys */
    Anchors(List<Anchor> saved) {
        this.saved.addAll(saved);
        this.saved.sort(Comparator.comparingLong(Anchor::size));
    }

    /** How many events, from the first, are exactly those that were signed. */
    long reached() {
        return reached;
    }

    /** Signed, but not what is proved to have been signed as well; null when there is none. */
    Anchor forked() {
        return forked;
    }

    /** The first signed root after those that are reached; null when there is none. */
    Anchor unreached() {
        return unreached;
    }

    /** The size at which {@link #compare} must be asked for one kept elsewhere. */
    long nextSaved() {
        return nextSaved < saved.size() ? saved.get(nextSaved).size() : Long.MAX_VALUE;
    }

    void compareSaved(byte[] root) {
        for (var size = nextSaved(); nextSaved() == size; nextSaved++) {
            compare(saved.get(nextSaved), root);
        }
    }

    void compare(Anchor anchor, byte[] root) {
        if (!Arrays.equals(anchor.root(), root)) {
            if (anchor.size() <= reached) {
                forked = forked == null ? anchor : forked;
            } else {
                unreached = unreached == null ? anchor : unreached;
            }
            return;
        }
        reached = anchor.size();
        if (unreached != null) {
            forked = forked == null ? unreached : forked;
            unreached = null;
        }
    }

    /** @param anchor about more events than there are */
    void beyond(Anchor anchor) {
        if (unreached == null || anchor.size() < unreached.size()) {
            unreached = anchor;
        }
    }

    /** Those kept elsewhere that the log does not get to. */
    void endOfLog() {
        saved.subList(nextSaved, saved.size()).forEach(this::beyond);
    }
}
