package org.dossierledger.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.axonframework.messaging.MetaData;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.rules.CatalogueRecording;
import org.dossierledger.command.rules.PublishedRulesChanged;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.catalogue.Catalogue;
import org.dossierledger.shared.event.Provenance;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code ledger catalogue record}: from now on every server goes by this catalogue. What was published is changed only for a
 * reason, which stands on record.
 */
@Command(name = "record")
final class CatalogueRecordCommand extends LedgerCommand {

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private Path file;

    @Option(names = "--reason", paramLabel = "TEXT")
    private String reason;

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--json")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        if (Files.isDirectory(file)) {
            throw new InvalidField("FILE", "directory");
        }
        var text = Catalogue.textOf(file);
        Catalogue.strict(text, file.toString()); // refused before a database is opened
        try (var ledger = Ledger.open(settings())) {
            ledger.reads().catchUp();
            var recording = new CatalogueRecording(ledger);
            var draft = recording.draft(text, file.toString());
            if (!dryRun && !draft.recorded()) {
                ledger.finishErasures();
                recording.record(draft, reason, by());
            }
            tell(draft);
            return 0;
        }
    }

    private static MetaData by() {
        return MetaData.from(Provenance.by(
                        System.getProperty("user.name", "cli"),
                        null,
                        null,
                        UUID.randomUUID().toString(),
                        "cli")
                .asMap());
    }

    private void tell(CatalogueRecording.Draft draft) {
        var inPlace = PublishedRulesChanged.inPlace(draft.changes());
        if (json) {
            var told = new LinkedHashMap<String, Object>();
            told.put("recorded", !dryRun && !draft.recorded());
            told.put("changes", draft.changes());
            told.put("inPlace", inPlace);
            told.put("dryRun", dryRun);
            json(told);
            return;
        }
        var done = draft.recorded() ? "already" : dryRun ? "would" : "done";
        out().println(texts().text("catalogue." + done, draft.changes().size(), inPlace.size()));
        draft.changes().forEach(change -> out().println("  " + change));
    }
}
