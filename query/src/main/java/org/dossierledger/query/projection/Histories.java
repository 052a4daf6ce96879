package org.dossierledger.query.projection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Streams as they are folded, each by the fold of its kind, which the type of its first event tells. */
public final class Histories {

    private final List<StreamFold> folds;
    private final List<EventLines> lines;
    private final Map<String, Folding> streams = new LinkedHashMap<>();

    /** @param folds one for each kind; the first that takes a stream has it */
    public Histories(List<StreamFold> folds) {
        this(folds, List.of());
    }

    /** @param lines that are written about each event */
    Histories(List<StreamFold> folds, List<EventLines> lines) {
        this.folds = folds;
        this.lines = lines;
    }

    /** A stream on its way. */
    record Folding(StreamFold fold, StreamHistory history, List<EventLines.OfStream> lines) {}

    /**
     * The next event of a stream.
     *
     * @throws RuntimeException when it makes no sense, or no kind of stream begins with it; the stream stands as before
     */
    public void add(String stream, Fact fact) {
        add(stream, fact, null);
    }

    /** @param rows takes the lines about the event; null where they stand there already */
    void add(String stream, Fact fact, Rows rows) {
        var known = streams.get(stream);
        var folding = known == null ? begin(fact) : known;
        folding.history().add(fact.anonymous());
        if (known == null) {
            streams.put(stream, folding);
        }
        for (var i = 0; i < lines.size(); i++) {
            folding.lines()
                    .get(i)
                    .add(
                            stream,
                            fact,
                            folding.fold().act(fact),
                            rows == null ? null : rows.of(lines.get(i).table()));
        }
    }

    private Folding begin(Fact first) {
        var type = first.event().getClass();
        for (var fold : folds) {
            if (fold.takes(type)) {
                return new Folding(
                        fold,
                        fold.begin(),
                        lines.stream().map(EventLines::begin).toList());
            }
        }
        throw new IllegalArgumentException("no kind of stream begins with " + type.getSimpleName());
    }

    public void forEach(BiConsumer<String, StreamHistory> each) {
        streams.forEach((stream, folding) -> each.accept(stream, folding.history()));
    }

    void put(String stream, Folding folding) {
        streams.put(stream, folding);
    }

    void remove(String stream) {
        streams.remove(stream);
    }

    /** Null before its first event. */
    StreamHistory of(String stream) {
        var folding = streams.get(stream);
        return folding == null ? null : folding.history();
    }

    Map<String, Folding> all() {
        return streams;
    }
}
