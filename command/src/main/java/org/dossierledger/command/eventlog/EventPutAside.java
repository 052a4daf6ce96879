package org.dossierledger.command.eventlog;

import org.dossierledger.shared.Refusal;

/**
 * What was appended to the cluster was not taken into the log, because its place or id is taken there: somebody deleted
 * the stream, say, and its numbers began anew. Sent again, it would find itself on the cluster and seem to be done.
 */
public final class EventPutAside extends Refusal {

    public EventPutAside(String stream) {
        super(stream);
    }
}
