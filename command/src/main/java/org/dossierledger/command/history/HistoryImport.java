package org.dossierledger.command.history;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.dossierledger.command.eventlog.NewEvent;
import org.dossierledger.shared.event.Provenance;
import org.dossierledger.shared.sealing.Sealed;

/**
 * Brings another system's history over: one event for each line, in the stream of its case, with the time that the other
 * system gives as {@code occurredAt} and now as {@code recordedAt}.
 *
 * <p>The file is read twice: first to see that it can be read at all (that is the dry run), then to append. An event's id
 * follows from what the line says (case, activity, time, actor, unit), so that a line is never taken twice, from whatever
 * file and after whatever crash.
 */
public final class HistoryImport {

    private static final int BATCH = 4_000;
    private static final int ERRORS_TOLD = 1_000;

    private final ImportedStreams streams;
    private final BiFunction<String, String, Sealed> seal;
    private final Clock clock;
    private final Provenance by;

    /**
     * @param seal personal data (unknown columns may hold it) under the key of a stream
     * @param by whoever imports
     */
    public HistoryImport(ImportedStreams streams, BiFunction<String, String, Sealed> seal, Clock clock, Provenance by) {
        this.streams = streams;
        this.seal = seal;
        this.clock = clock;
        this.by = by;
    }

    /** For a dry run, which writes nothing and needs no ledger. */
    public static HistoryImport dry() {
        return new HistoryImport(null, null, null, null);
    }

    /** Refuses a mapping that cannot be used, before a database is started for it. */
    public static void check(Path file, Path mapping) throws IOException {
        Mapping.load(file, mapping);
    }

    /**
     * @param cases distinct cases of the file
     * @param events newly written, restatements of cases included
     * @param skipped lines that were there already
     * @param errors the first thousand lines that were refused
     * @param errorCount all of them
     */
    public record Report(long cases, long events, long skipped, List<Error> errors, long errorCount) {}

    /** @param message a code ({@code impossibleTime}, …) whose sentence stands in the message files */
    public record Error(long line, String field, String message) {}

    /**
     * @param mapping null for XES with its standard names
     * @param progress told the bytes read, of twice the file's size (once the size when {@code dryRun})
     * @throws MappingMalformed or HistoryMalformed before anything is written
     */
    public Report run(Path file, Path mapping, boolean dryRun, LongConsumer progress) throws IOException {
        var map = Mapping.load(file, mapping);
        var errors = new ArrayList<Error>();
        var refused = new long[1];
        var cases = new HashSet<UUID>();
        var good = new long[1];
        var seen = new HashSet<String>();
        read(file, map, 0, progress, line -> {
            seen.addAll(line.values().keySet());
            try {
                cases.add(ImportedEvents.caseId(map, Row.of(line, map)));
                good[0]++;
            } catch (Row.Refused e) {
                refused[0]++;
                if (errors.size() < ERRORS_TOLD) {
                    errors.add(new Error(line.number(), e.field(), e.problem()));
                }
            }
        });
        if (map.format().equals("xes")) {
            map.refuseUnseen(seen);
            map.refuseUnnamed(seen);
        }
        var report = new Report(cases.size(), dryRun ? good[0] : 0, 0, List.copyOf(errors), refused[0]);
        return dryRun ? report : append(file, map, progress, report);
    }

    private Report append(Path file, Mapping map, LongConsumer progress, Report checked) throws IOException {
        var batch = new ArrayList<Taken>(BATCH);
        var events = new ImportedEvents(map, seal, clock, by);
        var written = new long[2];
        Consumer<Line> take = line -> {
            try {
                var row = Row.of(line, map);
                batch.add(new Taken(row, events.of(row)));
            } catch (Row.Refused told) {
                return;
            }
            if (batch.size() == BATCH) {
                flush(batch, events, written);
            }
        };
        read(file, map, Files.size(file), progress, take);
        flush(batch, events, written);
        return new Report(checked.cases(), written[0], written[1], checked.errors(), checked.errorCount());
    }

    private record Taken(Row row, NewEvent event) {}

    private void flush(List<Taken> batch, ImportedEvents events, long[] written) {
        var codes = new HashMap<String, String>();
        batch.forEach(taken -> codes.putIfAbsent(taken.row().caseId(), taken.event().stream()));
        streams.reserve(codes);
        var known = streams.append(batch.stream().map(Taken::event).toList());
        var there = batch.stream()
                .filter(taken -> known.contains(taken.event().eventId()))
                .toList();
        written[0] += batch.size() - there.size() + restate(there, events);
        written[1] += there.size();
        batch.clear();
    }

    /**
     * A later export may say of a dossier what no export said before, although all its lines are there already. Of a
     * petition it is heard with a new line only: there is no event that says it without claiming another action.
     */
    private int restate(List<Taken> there, ImportedEvents events) {
        if (there.isEmpty() || !events.ofDossiers()) {
            return 0;
        }
        var stated = streams.stated(
                there.stream().map(taken -> taken.event().stream()).collect(toSet()));
        var news = there.stream()
                .filter(taken -> taken.row().facts().anything())
                .filter(taken -> stated.computeIfAbsent(taken.event().stream(), none -> new HashSet<>())
                        .add(taken.row().facts()))
                .map(taken -> events.restated(taken.row()))
                .toList();
        return news.size() - streams.append(news).size();
    }

    private static void read(Path file, Mapping map, long before, LongConsumer progress, Consumer<Line> lines)
            throws IOException {
        try (var bytes = new CountedInput(Files.newInputStream(file), before, progress)) {
            if (map.format().equals("xes")) {
                XesHistory.read(file, bytes, lines);
            } else {
                CsvHistory.read(file, bytes, map, lines);
            }
        }
    }
}
