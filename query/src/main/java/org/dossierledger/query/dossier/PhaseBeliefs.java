package org.dossierledger.query.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What is believed of one dossier's course, and what was believed before. What an event confirms goes on being known since it
 * was first believed; only what it changes is given up, from that moment of business time on.
 */
final class PhaseBeliefs<T> {

    private final List<Phase<T>> formerly = new ArrayList<>();
    private List<Phase<T>> now = List.of();
    private Instant knownAt = Instant.MIN;

    /** @param told one after the other, whenever known */
    void believe(List<Phase<T>> told, Instant recordedAt) {
        // the clock of a server may step back; what is known does not
        knownAt = recordedAt.isAfter(knownAt) ? recordedAt : knownAt;
        var next = new ArrayList<Phase<T>>();
        var givenUp = new ArrayList<Phase<T>>();
        var cuts = List.copyOf(cuts(told));
        for (var i = 0; i + 1 < cuts.size(); i++) {
            var from = cuts.get(i);
            var to = cuts.get(i + 1);
            var before = at(now, from);
            var after = at(told, from);
            var confirmed = before != null && after != null && before.told().equals(after.told());
            if (after != null) {
                var since = confirmed ? before.knownFrom() : knownAt;
                new Phase<>(after.told(), from, to, since, Instant.MAX).addTo(next);
            }
            if (before != null && !confirmed) {
                new Phase<>(before.told(), from, to, before.knownFrom(), knownAt).addTo(givenUp);
            }
        }
        givenUp.stream().filter(Phase::worthKeeping).forEach(formerly::add);
        now = next;
    }

    Stream<Phase<T>> worthKeeping() {
        return Stream.concat(formerly.stream(), now.stream());
    }

    private TreeSet<Instant> cuts(List<Phase<T>> told) {
        var cuts = new TreeSet<Instant>();
        Stream.concat(now.stream(), told.stream()).forEach(stretch -> {
            cuts.add(stretch.from());
            cuts.add(stretch.to());
        });
        return cuts;
    }

    private static <T> Phase<T> at(List<Phase<T>> stretches, Instant at) {
        return stretches.stream().filter(each -> each.covers(at)).findFirst().orElse(null);
    }
}
