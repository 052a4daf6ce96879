package org.dossierledger.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.dossierledger.app.Ledger;
import org.dossierledger.command.history.HistoryImport;
import org.dossierledger.command.history.HistoryImport.Report;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.event.Provenance;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code ledger import}: the history of another system. Exit code 2 when lines were refused; the others are taken all the
 * same, and taking the corrected file later adds only what was missing.
 */
@Command(name = "import")
public final class ImportCommand extends LedgerCommand {

    private static final int KEYS_REMEMBERED = 50_000;

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private Path file;

    @Option(names = "--mapping", paramLabel = "MAP.yml")
    private Path mapping;

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--json")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        for (var needed : mapping == null ? new Path[] {file} : new Path[] {file, mapping}) {
            if (Files.isDirectory(needed)) {
                throw new InvalidField(needed.toString(), "directory");
            }
            if (!Files.isRegularFile(needed)) {
                throw new NoSuchFileException(needed.toString());
            }
        }
        var report = dryRun ? run(null) : imported();
        if (json) {
            json(told(report));
        } else {
            print(report);
        }
        return report.errorCount() == 0 ? 0 : 2;
    }

    private Report imported() throws IOException {
        HistoryImport.check(file, mapping);
        try (var ledger = Ledger.open(settings())) {
            ledger.finishErasures();
            var report = run(ledger);
            ledger.reads().catchUp();
            return report;
        }
    }

    /** @param ledger null: nothing is written */
    private Report run(Ledger ledger) throws IOException {
        var by = Provenance.by(System.getProperty("user.name", "cli"), null, null, null, "import");
        var keys = new LinkedHashMap<String, String>(1024, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
                return size() > KEYS_REMEMBERED;
            }
        };
        var history = ledger == null
                ? HistoryImport.dry()
                : new HistoryImport(
                        ledger.importedStreams(),
                        (stream, text) -> ledger.keyring()
                                .seal(
                                        keys.computeIfAbsent(
                                                stream, key -> ledger.keyring().newSubject(null)),
                                        text),
                        ledger.clock(),
                        by);
        if (json || System.console() == null) {
            return history.run(file, mapping, ledger == null, read -> {});
        }
        try (var bar = new ProgressBarBuilder()
                .setTaskName("import")
                .setUnit("MB", 1_000_000)
                .setInitialMax(Files.size(file) * (ledger == null ? 1 : 2))
                .build()) {
            return history.run(file, mapping, ledger == null, bar::stepTo);
        }
    }

    private Map<String, Object> told(Report report) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("cases", report.cases());
        answer.put("events", report.events());
        answer.put("skipped", report.skipped());
        answer.put(
                "errors",
                report.errors().stream()
                        .map(error -> new HistoryImport.Error(error.line(), error.field(), words(error.message())))
                        .toList());
        answer.put("errorCount", report.errorCount());
        answer.put("dryRun", dryRun);
        return answer;
    }

    private void print(Report report) {
        out().println(texts().text(
                        dryRun ? "import.would" : "import.done", report.cases(), report.events(), report.skipped()));
        report.errors()
                .forEach(error -> err().println(texts().text(
                                "import.refused",
                                file.getFileName(),
                                error.line(),
                                error.field(),
                                words(error.message()))));
        if (report.errorCount() > report.errors().size()) {
            err().println(texts().text(
                            "import.more", report.errorCount() - report.errors().size()));
        }
    }

    private String words(String problem) {
        return texts().text("invalid." + problem);
    }
}
