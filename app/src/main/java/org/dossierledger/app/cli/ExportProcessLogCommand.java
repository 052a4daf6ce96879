package org.dossierledger.app.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.UUID;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.axonframework.messaging.MetaData;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.mining.ProcessLogDesk;
import org.dossierledger.app.mining.ProcessLogRequest;
import org.dossierledger.query.mining.ProcessLog.Counts;
import org.dossierledger.shared.event.Provenance;
import org.dossierledger.shared.evidence.ExportProcessLog;
import picocli.CommandLine.Option;

/** {@code ledger export xes|ocel}: cases and events for process mining, without anybody who is in them. */
abstract class ExportProcessLogCommand extends LedgerCommand {

    @Option(names = "--out", paramLabel = "FILE", required = true, descriptionKey = "process-log.out")
    private Path out;

    @Option(names = "--kind", paramLabel = "KIND[,KIND]", descriptionKey = "process-log.kind")
    private String kind;

    @Option(names = "--unit", paramLabel = "U", descriptionKey = "process-log.unit")
    private String unit;

    @Option(names = "--answering", paramLabel = "DATE", descriptionKey = "process-log.answering")
    private String answering;

    @Option(names = "--from", paramLabel = "T", descriptionKey = "process-log.from")
    private String from;

    @Option(names = "--to", paramLabel = "T", descriptionKey = "process-log.to")
    private String to;

    @Option(names = "--json", descriptionKey = "process-log.json")
    private boolean json;

    private final String format;

    ExportProcessLogCommand(String format) {
        this.format = format;
    }

    @Override
    public final Integer call() throws IOException {
        var wanted = new ProcessLogRequest(format, kind, unit, answering, from, to).wanted();
        OutFile.check(out); // before anything is recorded
        try (var ledger = Ledger.open(settings())) {
            ledger.finishErasures();
            ledger.reads().catchUp();
            var desk = new ProcessLogDesk(ledger);
            var units = desk.recordedUnder(wanted);
            desk.record(wanted, by());
            var counts = OutFile.write(out, file -> write(desk, wanted, units, file));
            tell(counts);
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

    private Counts write(ProcessLogDesk desk, ExportProcessLog wanted, Set<String> units, OutputStream file)
            throws IOException {
        if (json || System.console() == null) {
            return desk.write(wanted, units, null, file, events -> {});
        }
        try (var bar =
                new ProgressBarBuilder().setTaskName("export").setInitialMax(-1).build()) {
            return desk.write(wanted, units, null, file, bar::stepTo);
        }
    }

    private void tell(Counts counts) {
        if (json) {
            var answer = new LinkedHashMap<String, Object>();
            answer.put("file", out.toString());
            answer.put("format", format);
            answer.put("cases", counts.cases());
            answer.put("events", counts.events());
            json(answer);
        } else {
            out().println(texts().text("export.process-log.done", out, counts.cases(), counts.events()));
        }
    }
}
