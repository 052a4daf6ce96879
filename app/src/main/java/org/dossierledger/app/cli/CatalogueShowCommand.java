package org.dossierledger.app.cli;

import java.time.Instant;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.rules.CatalogueRecording;
import org.dossierledger.shared.deadline.Moment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ledger catalogue show}: the file on record, byte for byte: what the next one is made from. */
@Command(name = "show")
final class CatalogueShowCommand extends LedgerCommand {

    @Option(names = "--known-at", paramLabel = "T")
    private String knownAt;

    @Override
    public Integer call() {
        try (var ledger = Ledger.open(settings())) {
            var known = knownAt == null ? Instant.MAX : Moment.asOf(knownAt);
            out().print(new CatalogueRecording(ledger).text(known));
            return 0;
        }
    }
}
