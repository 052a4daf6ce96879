package org.dossierledger.query.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What must be equal in every row, whatever the lives and whatever is asked. */
class StatisticsIdentitiesTest {

    private static final CountedLives LIVES = new CountedLives(43, 120);

    @Property(tries = 25)
    void what_came_and_was_carried_over_has_ended_or_waits(@ForAll long seed) {
        var random = new Random(seed);
        var by = By.values()[random.nextInt(By.values().length)];
        var question = CountedLives.question(random);
        question = random.nextBoolean() ? question : question.answering(CountedLives.someDay(random), null);

        for (var row : LIVES.statistics().count(question, by)) {
            var counts = row.counts();
            assertThat(counts.get(Figure.TOTAL))
                    .as("%s in %s", row.key(), question)
                    .isPositive()
                    .isEqualTo(counts.get(Figure.RECEIVED) + counts.get(Figure.CARRIED))
                    .isEqualTo(counts.get(Figure.RESOLVED) + counts.get(Figure.PENDING));
            assertThat(counts.get(Figure.RECEIVED))
                    .isEqualTo(counts.get(Figure.ONLINE) + counts.get(Figure.OTHER_CHANNELS));
            assertThat(counts.get(Figure.RESOLVED)).isEqualTo(counts.resolvedWithDate() + counts.get(Figure.UNDATED));
            assertThat(counts.get(Figure.PENDING))
                    .isEqualTo(counts.get(Figure.PENDING_IN_TIME) + counts.get(Figure.PENDING_LATE));
            assertThat(counts.judgedByIndicator()).isLessThanOrEqualTo(counts.get(Figure.TOTAL));
        }
    }
}
