package org.dossierledger.query.report;

import static org.dossierledger.shared.petition.PetitionStatus.*;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dossierledger.shared.complaint.ComplaintOutcome;
import org.dossierledger.shared.complaint.Instance;
import org.dossierledger.shared.denunciation.DenunciationOutcome;
import org.dossierledger.shared.petition.Field;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.petition.PetitionStatus;
import org.dossierledger.shared.petition.Recovery;
import org.dossierledger.shared.reception.Mode;

/** Lines of the registers as events could have left them, likely and unlikely ones; the same seed gives the same lines. */
final class SampleLines {

    static final List<String> UNITS = List.of("H98.31", "H98.32", "H98.33");
    static final Instant FIRST = Instant.parse("2023-01-01T00:00:00Z");

    private static final int DAYS = 1200;
    private static final List<PetitionStatus> RESOLVING = List.of(DECIDED, CONCLUDED, ANSWERED, TERMINATED);

    private final Random random;
    private final List<PetitionLine> petitions = new ArrayList<>();

    private SampleLines(long seed) {
        random = new Random(seed);
    }

    static List<PetitionLine> petitions(long seed, int count) {
        var samples = new SampleLines(seed);
        for (var i = 0; i < count; i++) {
            samples.petitions.add(samples.petition());
        }
        return samples.petitions;
    }

    static List<VisitLine> visits(long seed, int count) {
        var samples = new SampleLines(seed);
        var visits = new ArrayList<VisitLine>();
        for (var i = 0; i < count; i++) {
            visits.add(new VisitLine(
                    samples.one(UNITS),
                    samples.one(Mode.values()),
                    samples.someTime(),
                    1 + samples.random.nextInt(9),
                    samples.random.nextBoolean()));
        }
        return visits;
    }

    private PetitionLine petition() {
        var kind = one(PetitionKind.values());
        var receivedAt = someTime();
        var handled = !chance(5);
        var accepted = handled && chance(2);
        var resolved = handled && chance(2);
        var resolvedAs = resolved ? one(RESOLVING) : null;
        var processed = List.of(PetitionStatus.values()).subList(ACCEPTED.ordinal(), PetitionStatus.values().length);
        return new PetitionLine(
                one(UNITS),
                kind,
                random.nextInt(4),
                receivedAt,
                chance(6),
                chance(6) ? null : one(Field.values()),
                handled ? accepted ? ACCEPTED : one(processed) : null,
                handled ? near(receivedAt) : null,
                accepted ? near(receivedAt) : null,
                accepted && chance(3) ? Instance.SECOND : accepted ? Instance.FIRST : null,
                resolvedAs == DECIDED
                        ? one(ComplaintOutcome.values()).name()
                        : resolvedAs == CONCLUDED
                                ? one(DenunciationOutcome.values()).name()
                                : null,
                resolvedAs,
                resolved ? near(receivedAt) : null,
                chance(3),
                chance(3),
                chance(4),
                resolved && chance(2) ? recovery() : null,
                resolved && chance(3) ? recovery() : null,
                near(receivedAt),
                resolved && chance(3) ? near(receivedAt) : null,
                chance(4) ? List.of(near(receivedAt), near(receivedAt)) : List.of(),
                another(5),
                another(5));
    }

    private PetitionLine another(int in) {
        return petitions.isEmpty() || !chance(in) ? null : one(petitions);
    }

    private Recovery recovery() {
        return new Recovery(
                random.nextInt(1_000_000), random.nextInt(9), 3, 4, 5, 6, 1, 2, random.nextInt(9), 2, 1, 2, 1);
    }

    private boolean chance(int in) {
        return random.nextInt(in) == 0;
    }

    private Instant someTime() {
        return FIRST.plus(Duration.ofMinutes(random.nextInt(DAYS * 24 * 60)));
    }

    /** Mostly later; sometimes, after a correction, before. */
    private Instant near(Instant at) {
        return at.plus(Duration.ofHours(random.nextInt(24 * 200) - 24 * 10));
    }

    private <T> T one(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    @SafeVarargs
    private <T> T one(T... from) {
        return from[random.nextInt(from.length)];
    }
}
