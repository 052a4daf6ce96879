package org.dossierledger.command.eventlog;

import org.dossierledger.shared.Refusal;

/** The store cannot append to several streams as one: EventStoreDB before 25.1. Nothing was written. */
public final class StreamsApart extends Refusal {

    public StreamsApart(int streams) {
        super(streams);
    }
}
