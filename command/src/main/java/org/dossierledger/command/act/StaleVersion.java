package org.dossierledger.command.act;

import org.dossierledger.shared.Refusal;

/** Somebody else acted on the dossier since it was read (RFC 9110, If-Match). */
public final class StaleVersion extends Refusal {

    /** In a command's metadata: the sequence number (long) of the last event that the sender has seen. */
    public static final String EXPECTED = "expectedVersion";
}
