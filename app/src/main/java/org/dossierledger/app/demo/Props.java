package org.dossierledger.app.demo;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.dossierledger.shared.deadline.DeadlineRequest;
import org.dossierledger.shared.deadline.Deadlines;
import org.dossierledger.shared.unit.UnitCode;

/** What the stories of petitions and visits draw on. */
record Props(
        Deadlines deadlines,
        WorkingHours hours,
        Vocabulary words,
        Random random,
        BackOffice office,
        List<Matter> matters,
        AtomicInteger count) {

    /** A dossier about which somebody may complain. */
    record Matter(String dossier, UnitCode desk, Instant receivedAt) {}

    /** Whether the law behind a clock was in force by then: before, nobody owed what it asks for. */
    boolean lawful(String clock, Instant at) {
        return deadlines.ifInForce(DeadlineRequest.of(clock, at)).isPresent();
    }

    /** The same story has the same ids every time. */
    String newId() {
        return UUID.nameUUIDFromBytes(("demo petition " + count.incrementAndGet()).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    String words(String kind) {
        return words.reason(kind, random);
    }

    /** Number of a letter or decision. */
    String number(String series) {
        return (1 + random.nextInt(900)) + "/" + series;
    }

    boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    <T> T pick(List<T> list) {
        return Vocabulary.pick(list, random);
    }

    Script script(LocalDate day) {
        return new Script(this, day);
    }
}
