package org.dossierledger.query.projection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is believed of one stream's stretches and what was believed before: the second axis of time. Its history tells
 * after each event all stretches as it sees them then; what it no longer tells was believed until then.
 */
public final class Beliefs {

    private final List<Stretch> formerly = new ArrayList<>();
    private List<Stretch> now = List.of();
    private Instant knownAt = Instant.MIN;

    /** @param recordedAt of the event because of which this is believed from now on */
    public void believe(List<Stretch> told, Instant recordedAt) {
        goOn(recordedAt);
        var next = new ArrayList<Stretch>();
        for (var stretch : told) {
            next.add(now.stream().filter(stretch::sameAs).findFirst().orElse(stretch.known(knownAt, Instant.MAX)));
        }
        for (var former : now) {
            if (next.stream().noneMatch(former::sameAs) && former.knownFrom().isBefore(knownAt)) {
                var givenUp = former.known(former.knownFrom(), knownAt);
                if (givenUp.worthKeeping()) {
                    formerly.add(givenUp);
                }
            }
        }
        now = next;
    }

    /** An event was recorded that changes no stretch. */
    public void goOn(Instant recordedAt) {
        // the clock of a server may step back; what is known does not
        knownAt = recordedAt.isAfter(knownAt) ? recordedAt : knownAt;
    }

    /** What stands in the late table: what is believed now and what was believed before. */
    public Stream<Stretch> worthKeeping() {
        return Stream.concat(formerly.stream(), now.stream()).filter(Stretch::worthKeeping);
    }
}
