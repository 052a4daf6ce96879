package org.dossierledger.query.evidence;

/** How a log can differ from what was signed; docs/guide/verify.md explains each to people. */
public enum DifferenceKind {
    /** The payload is not the one that was sealed. */
    alteredPayload(true),
    /** The metadata is not the one that was sealed. */
    alteredMetadata(true),
    /** Id, stream, sequence number, type, revision or time is not the one that was sealed. */
    alteredRecord(true),
    /** An event is gone while later ones are there. */
    removed(true),
    /** An event stands where none, or another one, was sealed; what was sealed there stands elsewhere. */
    inserted(true),
    /** An event stands at another place than it was sealed at. */
    reordered(true),
    /** Events at the end are missing: cut off, or restored from an old backup. */
    truncated(true),
    /** A checkpoint that was signed for another history than this one. */
    forked(true),
    /** The events of a stream are not numbered from 0 without gaps. */
    sequenceGap(true),
    /** A document that an event names is not there. */
    missingDocument(true),
    /** A document is not the one that an event names. */
    alteredDocument(true),
    /** What was committed about the streams is not what the events say. */
    wrongStreamHeads(true),
    /** A checkpoint that none of the known keys has signed. */
    keyUnknown(false),
    alteredTile(false),
    missingTile(false),
    insertedTile(false),
    alteredEntry(false),
    missingEntry(false),
    insertedEntry(false),
    alteredCheckpoint(false),
    missingCheckpoint(false),
    insertedCheckpoint(false),
    alteredCosignature(false);

    private final boolean ofEvents;

    DifferenceKind(boolean ofEvents) {
        this.ofEvents = ofEvents;
    }

    /** Whether the history itself is in question, rather than only what was written down to prove it. */
    public boolean ofEvents() {
        return ofEvents;
    }
}
