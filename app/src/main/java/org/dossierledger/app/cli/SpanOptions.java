package org.dossierledger.app.cli;

import java.time.Instant;
import org.dossierledger.shared.deadline.Moment;
import picocli.CommandLine.Option;

/** From one moment to another; a plain date is the day from its beginning, to its end. */
final class SpanOptions {

    @Option(names = "--from", paramLabel = "T")
    private String from;

    @Option(names = "--to", paramLabel = "T")
    private String to;

    /** Null for open. */
    Instant start() {
        return from == null ? null : Moment.startOf(from);
    }

    /** Null for open. */
    Instant end() {
        return to == null ? null : Moment.asOf(to);
    }
}
