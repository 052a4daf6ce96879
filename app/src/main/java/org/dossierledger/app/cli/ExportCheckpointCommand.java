package org.dossierledger.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.dossierledger.app.Ledger;
import org.dossierledger.query.evidence.NothingSealed;
import org.dossierledger.shared.tlog.Checkpoint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ledger export checkpoint}: the newest checkpoint with its cosignatures, to be kept where nobody here can change it. */
@Command(name = "checkpoint")
final class ExportCheckpointCommand extends LedgerCommand {

    @Option(names = "--out", paramLabel = "FILE", required = true)
    private Path out;

    @Override
    public Integer call() throws IOException {
        try (var ledger = Ledger.open(settings())) {
            var note = ledger.reads().sealedLog().checkpoint(ledger.witnesses()).orElseThrow(NothingSealed::new);
            OutFile.write(out, note.toString().getBytes(StandardCharsets.UTF_8));
            var head = Checkpoint.of(note);
            out().println(texts().text("export.checkpoint.done", out, head.size(), head.rootText()));
            return 0;
        }
    }
}
