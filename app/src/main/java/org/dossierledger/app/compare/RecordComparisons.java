package org.dossierledger.app.compare;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.dossierledger.app.Ledger;
import org.dossierledger.query.compare.Comparison;
import org.dossierledger.query.compare.Point;
import org.dossierledger.query.dossier.UnknownDossier;
import org.dossierledger.query.petition.UnknownPetition;
import org.dossierledger.query.reception.UnknownReception;
import org.dossierledger.query.timeline.Sentences;
import org.dossierledger.query.timeline.TimelineEntry;

/** Compares a record of each kind with itself at another point, whoever asks. */
public final class RecordComparisons {

    private final Ledger ledger;
    private final Point before;
    private final Point after;
    private final Sentences sentences;

    /** @param language {@code vi} or {@code en} */
    public RecordComparisons(Ledger ledger, Point before, Point after, String language) {
        this.ledger = ledger;
        this.before = before;
        this.after = after;
        this.sentences = new Sentences(ledger.rulesAt(latest(before, after)).catalogue(), language);
    }

    /** What is told of both is told in the words of the later knowledge. */
    private static Instant latest(Point before, Point after) {
        return before.knownAt().isAfter(after.knownAt()) ? before.knownAt() : after.knownAt();
    }

    public RecordComparison dossier(String id, String code) {
        var lookup = ledger.reads().dossiers();
        return compared(
                id,
                code,
                "dossier",
                (asOf, knownAt) -> StateFacts.of(lookup.state(id, asOf, knownAt), true),
                knownAt -> lookup.timeline(id, Instant.MAX, knownAt, sentences));
    }

    public RecordComparison petition(String id, String code) {
        var lookup = ledger.reads().petitions();
        return compared(
                id,
                code,
                "petition",
                (asOf, knownAt) -> StateFacts.of(lookup.state(id, asOf, knownAt), false),
                knownAt -> lookup.timeline(id, Instant.MAX, knownAt, sentences));
    }

    public RecordComparison reception(String id, String code) {
        var lookup = ledger.reads().receptions();
        return compared(
                id,
                code,
                "reception",
                (asOf, knownAt) -> StateFacts.of(lookup.state(id, asOf, knownAt), false),
                knownAt -> lookup.timeline(id, Instant.MAX, knownAt, sentences));
    }

    private RecordComparison compared(
            String id,
            String code,
            String kind,
            BiFunction<Instant, Instant, Map<String, Object>> stateAt,
            Function<Instant, List<TimelineEntry>> knownAt) {
        BiFunction<Instant, Instant, Map<String, Object>> facts =
                (asOf, known) -> orElse(() -> stateAt.apply(asOf, known), Map.of());
        return new RecordComparison(
                id,
                code,
                kind,
                facts.apply(before.asOf(), before.knownAt()),
                facts.apply(after.asOf(), after.knownAt()),
                Comparison.between(before, after, facts, known -> orElse(() -> knownAt.apply(known), List.of())));
    }

    /** What there was not yet has no facts. */
    private static <T> T orElse(Supplier<T> asked, T none) {
        try {
            return asked.get();
        } catch (UnknownDossier | UnknownPetition | UnknownReception notYet) {
            return none;
        }
    }
}
