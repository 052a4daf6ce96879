package org.dossierledger.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.messaging.MetaData;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.evidence.FinishedPack;
import org.dossierledger.app.evidence.PackDesk;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.event.Provenance;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code ledger export pack}: the events of a dossier or petition, and the proof that they are all of them. Nothing that is
 * sealed is opened; who exported and why is recorded before the file is written.
 */
@Command(name = "pack")
final class ExportPackCommand extends LedgerCommand {

    @Parameters(paramLabel = "ID|CODE", descriptionKey = "idOrCode")
    private String idOrCode;

    @Option(names = "--out", paramLabel = "FILE", required = true)
    private Path out;

    @Option(names = "--reason", paramLabel = "TEXT", required = true)
    private String reason;

    @Override
    public Integer call() throws IOException {
        OutFile.check(out); // before anything is recorded
        try (var ledger = Ledger.open(settings())) {
            ledger.finishErasures();
            ledger.reads().catchUp();
            var by = Provenance.by(
                    System.getProperty("user.name", "cli"),
                    null,
                    null,
                    UUID.randomUUID().toString(),
                    "cli");
            var pack = pack(new PackDesk(ledger), ledger, MetaData.from(by.asMap()));
            OutFile.write(out, pack.zip());
            out().println(texts().text("export.pack.done", out, pack.zip().length));
            if (!ledger.witnesses().witnesses().isEmpty() && pack.contents().cosignatures() == 0) {
                err().println(texts().text("export.pack.unwitnessed"));
            }
            return 0;
        }
    }

    private FinishedPack pack(PackDesk desk, Ledger ledger, MetaData by) {
        var reads = ledger.reads();
        var now = ledger.clock().instant();
        return switch (Registered.as(idOrCode, reads)) {
            case DOSSIER -> desk.export(reads.dossiers().state(idOrCode, now, Instant.MAX), reason, by);
            case PETITION -> desk.export(reads.petitions().state(idOrCode, now, Instant.MAX), reason, by);
            case RECEPTION, INSPECTION, RECOMMENDATION -> throw new InvalidField("ID|CODE", "noPack");
        };
    }
}
