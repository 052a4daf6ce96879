package org.dossierledger.query.mining;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.dossierledger.query.projection.EventLogScan;
import org.dossierledger.query.timeline.Sentences;
import org.dossierledger.shared.catalogue.Catalogue;
import org.dossierledger.shared.event.StoredEvent;

/**
 * Writes the cases of the ledger for process mining: register by register, some hundred streams at a time. Which cases there
 * are and which of them are confidential is what the registers say; what happened is read from the log itself.
 */
public final class ProcessLog {

    private final DataSource database;
    private final EventLogScan log;
    private final Catalogue catalogue;
    private final Sentences sentences;

    public ProcessLog(DataSource database, Catalogue catalogue) {
        this.database = database;
        this.log = new EventLogScan(database);
        this.catalogue = catalogue;
        this.sentences = new Sentences(catalogue, "vi");
    }

    /** How much was written. */
    public record Counts(long cases, long events) {

        Counts and(ProcessCase one) {
            return new Counts(cases + 1, events + one.events().size());
        }
    }

    /**
     * @param origin of the log, so that an index in the file means one event in the world
     * @param out is not closed
     * @param progress told how many events are written
     */
    public Counts write(
            ProcessQuestion question, ProcessFormat format, String origin, OutputStream out, LongConsumer progress)
            throws IOException {
        var counts = new Counts(0, 0);
        try (var file = open(question, format, origin, out)) {
            for (var register : CaseLines.Register.values()) {
                if (register.has(question.kinds())) {
                    counts = write(register, question, file, counts, progress);
                }
            }
            file.finish();
        }
        return counts;
    }

    private ProcessFile open(ProcessQuestion question, ProcessFormat format, String origin, OutputStream out)
            throws IOException {
        return format == ProcessFormat.XES
                ? new XesFile(out, catalogue, sentences, origin, question)
                : new OcelFile(out, catalogue, sentences);
    }

    private Counts write(
            CaseLines.Register register,
            ProcessQuestion question,
            ProcessFile file,
            Counts before,
            LongConsumer progress)
            throws IOException {
        var counts = before;
        var lines = new CaseLines(database, question);
        for (var page = lines.page(register, ""); !page.isEmpty(); page = lines.page(register, last(page))) {
            var streams = log.streams(page.stream().map(CaseLine::id).toList(), question.upTo()).stream()
                    .collect(Collectors.groupingBy(StoredEvent::stream));
            for (var line : page) {
                var stream = streams.remove(line.id());
                if (stream != null) {
                    var one = ProcessCase.of(line, stream);
                    file.add(one);
                    counts = counts.and(one);
                }
            }
            progress.accept(counts.events());
        }
        return counts;
    }

    private static String last(List<CaseLine> page) {
        return page.get(page.size() - 1).id();
    }
}
