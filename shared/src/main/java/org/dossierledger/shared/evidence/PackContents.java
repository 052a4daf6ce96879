package org.dossierledger.shared.evidence;

import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dossierledger.shared.event.EventJson;
import tools.jackson.core.JacksonException;

/**
 * What an evidence pack says it holds: its {@code pack.json}. docs/proofs.md.
 *
 * @param format {@link #FORMAT}
 * @param origin of the log
 * @param subject id of the dossier or petition
 * @param code its code; null where it has none yet
 * @param kind dossier, complaint, denunciation, feedback, petition
 * @param exportedAt when the export was recorded
 * @param streams the subject's own first
 * @param headsSize how many events the commitment of stream heads is about
 * @param checkpointSize how many events the checkpoint covers
 * @param cosignatures of witnesses below the checkpoint
 */
public record PackContents(
        String format,
        String origin,
        String subject,
        String code,
        String kind,
        Instant exportedAt,
        String reason,
        List<Stream> streams,
        long headsSize,
        long checkpointSize,
        int cosignatures) {

    public static final String FORMAT = "dossierledger.org/pack@v1";

    /** Files beside those of the streams, in their order. */
    static final List<String> FRONT = List.of("MANUAL-HUONG-DAN.txt", "pack.json", "checkpoint", "keys.txt");

    static final List<String> TIMELINES = List.of("timeline.vi.html", "timeline.en.html");
    static final String SUMS = "SHA256SUMS";
    static final String SUMS_NOTE = "SHA256SUMS.note";

    /** What there is of each event. */
    static final List<String> PARTS = List.of("payload", "metadata", "record", "tlog-proof");

    private static final int MOST_STREAMS = 16;
    private static final int MOST_EVENTS = 25_000;

    /**
     * @param events how many it has, with sequence numbers from 0 on
     * @param withoutPayload sequence numbers of those whose content is not given out: it names another case, from which
     *     somebody protected could be known
     */
    public record Stream(String stream, long events, List<Long> withoutPayload) {

        public Stream {
            withoutPayload = withoutPayload == null ? List.of() : withoutPayload;
        }
    }

    /** @throws PackMalformed when it is none that can be checked */
    static PackContents parse(byte[] json) {
        try {
            var contents = EventJson.MAPPER.readValue(json, PackContents.class);
            if (contents == null || !contents.isPlausible()) {
                throw new PackMalformed("malformed", "pack.json");
            }
            return contents;
        } catch (JacksonException e) {
            throw new PackMalformed("malformed", "pack.json");
        }
    }

    private boolean isPlausible() {
        return FORMAT.equals(format)
                && origin != null
                && subject != null
                && streams != null
                && !streams.isEmpty()
                && streams.size() <= MOST_STREAMS
                && streams.stream().allMatch(PackContents::isPlausible)
                && streams.stream().mapToLong(Stream::events).sum() <= MOST_EVENTS
                && new HashSet<>(streams.stream().map(Stream::stream).toList()).size() == streams.size()
                && streams.get(0).stream.equals(subject)
                && streams.stream().anyMatch(each -> each.stream.equals(EvidenceEvent.exportsOf(subject)))
                && List.of(origin, subject, String.valueOf(code), String.valueOf(kind)).stream()
                        .allMatch(Harmless::is);
    }

    private static boolean isPlausible(Stream stream) {
        return stream != null
                && stream.stream != null
                && Harmless.is(stream.stream)
                && stream.events > 0
                && stream.events <= MOST_EVENTS
                && areAscending(stream.withoutPayload, stream.events);
    }

    private static boolean areAscending(List<Long> numbers, long below) {
        var before = -1L;
        for (var number : numbers) {
            if (number == null || number <= before || number >= below) {
                return false;
            }
            before = number;
        }
        return true;
    }

    static String ofEvent(int stream, long sequenceNumber) {
        return "streams/" + stream + "/" + sequenceNumber;
    }

    static String head(int stream) {
        return "streams/" + stream + "/head";
    }

    /** Parts of one event that must be there. */
    static List<String> parts(Stream stream, long sequenceNumber) {
        return Collections.binarySearch(stream.withoutPayload, sequenceNumber) >= 0
                ? PARTS.subList(1, PARTS.size())
                : PARTS;
    }

    /** The names of all files that belong to such a pack, but for the two of the sums. */
    Set<String> files() {
        var files = new TreeSet<>(FRONT);
        files.addAll(TIMELINES);
        PARTS.forEach(part -> files.add("heads." + part));
        for (var i = 0; i < streams.size(); i++) {
            files.add(head(i));
            for (var s = 0L; s < streams.get(i).events; s++) {
                var event = ofEvent(i, s);
                parts(streams.get(i), s).forEach(part -> files.add(event + "." + part));
            }
        }
        return files;
    }
}
