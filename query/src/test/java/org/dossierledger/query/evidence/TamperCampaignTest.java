package org.dossierledger.query.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dossierledger.query.evidence.Tampering.Deed;
import org.dossierledger.query.evidence.Tampering.Expected;
import org.dossierledger.query.evidence.Verification.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever may do everything to the database does it, hundreds of times, at random places: each is found and named. */
class TamperCampaignTest {

    private static final long SEED = Long.getLong("campaign.seed", System.nanoTime());
    private static final int SEALED = 600;
    private static final int ROUNDS = 5;

    private static final Random RANDOM = new Random(SEED);
    private static final SealedTestLog LOG = new SealedTestLog(SEED);
    private static HikariDataSource pool;

    @BeforeAll
    static void seal() {
        pool = new HikariDataSource();
        pool.setDataSource(LOG.database.ledger());
        for (var more : new int[] {90, 166, 44, 100, 111, 89}) {
            LOG.append(more);
            LOG.seal();
        }
        LOG.append(20);
        assertHonest("with everything that guards it");
        LOG.unguard();
        LOG.save("honest");
        assertHonest("without anything that guards it");
    }

    @BeforeEach
    void restore() {
        LOG.restore("honest");
    }

    @AfterAll
    static void close() {
        pool.close();
    }

    @Test
    void whatever_is_done_to_an_event_is_found_and_rightly_named() {
        campaign(tampering().events());
    }

    @Test
    void whatever_is_done_to_tiles_records_checkpoints_and_cosignatures_is_found_and_rightly_named() {
        campaign(tampering().beside());
    }

    @Test
    void of_two_deeds_the_first_event_is_named() {
        var deeds = new ArrayList<>(tampering().events().entrySet());
        // These reach behind the second deed, or leave nothing that could tell which of two is meant.
        deeds.removeIf(
                deed -> List.of("two swapped", "payloads swapped", "a copy slipped in", "altered with its record")
                        .contains(deed.getKey()));
        for (var round = 0; round < 40; round++) {
            var first = deeds.get(RANDOM.nextInt(deeds.size()));
            var at = place() / 2 + 1;
            LOG.owner.update("update log.event_log set metadata = 'later' where global_index = ?", at + 200);
            LOG.owner.update("update log.tile set hashes = sha256('x') || substring(hashes from 33) where level = 0");
            LOG.owner.update("update log.checkpoint set note = 'x' where number = 1");
            assertFound(
                    first.getKey() + " before another deed",
                    at,
                    first.getValue().at(at));
        }
    }

    private static void campaign(Map<String, Deed> deeds) {
        for (var round = 0; round < ROUNDS; round++) {
            deeds.forEach((name, deed) -> {
                var at = place();
                assertFound(name, at, deed.at(at));
            });
            assertHonest("after round " + round);
        }
    }

    private static Tampering tampering() {
        return new Tampering(LOG, RANDOM, SEALED);
    }

    private static long place() {
        return 2L + RANDOM.nextInt(SEALED - 2);
    }

    private static void assertFound(String deed, long at, Expected expected) {
        var found = verify().firstDifference();
        LOG.restore("honest");
        assertThat(found)
                .as("%s at %d, seed %d: %s", deed, at, SEED, found)
                .isNotNull()
                .extracting(Difference::globalIndex, Difference::kind)
                .containsExactly(expected.globalIndex(), expected.kind());
    }

    private static void assertHonest(String when) {
        var outcome = verify();
        assertThat(outcome.firstDifference()).as(when + ", seed " + SEED).isNull();
        assertThat(outcome.size()).isEqualTo(SEALED);
        assertThat(outcome.unsealed()).isEqualTo(20);
        assertThat(outcome.checkpoints()).isEqualTo(6);
    }

    /** In shares of different sizes: where one ends and the next begins must not matter. */
    private static Outcome verify() {
        var share = new int[] {256, 512, 8192}[RANDOM.nextInt(3)];
        return new Verification(pool, LOG.keys(), List.of(), null, share).run(events -> {});
    }
}
