package org.dossierledger.app.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.dossierledger.app.database.SettingsMalformed;
import org.dossierledger.app.evidence.WitnessStanding.Trouble;
import org.dossierledger.app.witness.RunningWitness;
import org.dossierledger.shared.tlog.Checkpoint;
import org.dossierledger.shared.tlog.Policy;
import org.dossierledger.shared.tlog.SignedNote;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sealed log and a witness on another machine. */
class WitnessesTest {

    @TempDir
    Path folder;

    @TempDir
    Path elsewhere;

    private SealedSample ledger;
    private RunningWitness witness;

    @BeforeEach
    void start() throws Exception {
        ledger = new SealedSample(folder, "a").with(10);
        witness = new RunningWitness(elsewhere);
        witness.follow(ledger.keys().verifiers().get(0));
    }

    @AfterEach
    void stop() {
        witness.close();
        ledger.close();
    }

    @Test
    void every_new_checkpoint_is_cosigned_and_published_with_the_cosignature() throws Exception {
        var courier = ledger.courier(known());
        for (var more = 1; more < 400; more *= 7) {
            courier.round();

            var note = published();
            assertThat(policy().satisfiedBy(note)).isTrue();
            assertThat(courier.standing().size()).isEqualTo(Checkpoint.of(note).size());
            assertThat(courier.standing().cosignedAt()).isEqualTo(RunningWitness.NOW);
            assertThat(courier.standing().trouble()).isNull();
            ledger.with(more);
        }
        assertThat(ledger.cosignatures()).isEqualTo(4);
    }

    @Test
    void a_checkpoint_is_cosigned_once_however_many_servers_there_are() throws Exception {
        var one = ledger.courier(known());
        var other = ledger.courier(known());
        for (var round = 0; round < 3; round++) {
            one.round();
            other.round();
            other.round();
            assertThat(other.standing()).isEqualTo(one.standing());
            assertThat(ledger.cosignatures()).isEqualTo(round + 1);
            ledger.with(1);
        }
    }

    @Test
    void a_server_that_knows_nothing_learns_from_the_witness_how_far_it_is() throws Exception {
        try (var same = new SealedSample(folder, "a").with(10)) {
            ledger.courier(known()).round();
            same.with(5);
            var courier = same.courier(known());

            courier.round();

            assertThat(courier.standing().size()).isEqualTo(15);
            assertThat(courier.standing().well()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 10, 17})
    void a_log_that_shows_two_histories_is_caught(int events) throws Exception {
        ledger.courier(known()).round();
        try (var other = new SealedSample(folder, "b").with(events)) {
            assertThat(other.keys().verifiers()).isEqualTo(ledger.keys().verifiers());
            var courier = other.courier(known());

            courier.round();
            assertForked(courier.standing());
            courier.round();
            assertForked(courier.standing());
            assertThat(other.cosignatures()).isZero();
            assertThat(policy().satisfiedBy(other.log().checkpoint().orElseThrow()))
                    .isFalse();

            other.with(20);
            courier.round();
            assertForked(courier.standing());
        }
        ledger.with(1);
        var honest = ledger.courier(known());
        honest.round();
        assertThat(honest.standing().size()).isEqualTo(11);
    }

    @Test
    void a_fork_stays_remembered_when_the_witness_is_away_later() throws Exception {
        ledger.courier(known()).round();
        try (var other = new SealedSample(folder, "b").with(10)) {
            var courier = other.courier(known());
            courier.round();
            witness.close();

            courier.round();

            assertForked(courier.standing());
        }
    }

    @Test
    void a_witness_that_was_away_cosigns_when_it_is_back() throws Exception {
        var courier = ledger.courier(known());
        witness.close();
        courier.round();
        assertThat(courier.standing().well()).isFalse();
        assertThat(courier.standing().trouble()).isEqualTo(Trouble.UNREACHABLE);
        assertThat(courier.standing().troubleAt()).isEqualTo(SealedSample.NOW);
        ledger.with(5); // goes on all the same
        assertThat(Checkpoint.of(published()).size()).isEqualTo(15);

        witness = new RunningWitness(elsewhere);
        var again = ledger.courier(known());
        again.round();

        assertThat(again.standing().size()).isEqualTo(15);
    }

    @Test
    void a_witness_that_does_not_follow_this_log_is_named() throws Exception {
        try (var stranger = new RunningWitness(elsewhere.resolve("stranger"))) {
            var courier = ledger.courier(new Policy.Witness("stranger", stranger.key(), stranger.address()));

            courier.round();

            assertThat(courier.standing().trouble()).isEqualTo(Trouble.REFUSED);
        }
    }

    @Test
    void a_key_is_changed_before_the_eyes_of_the_witness() throws Exception {
        var courier = ledger.courier(known());
        courier.round();
        var old = ledger.keys().verifiers().get(0);
        var next = ledger.keys().rotate().verifiers().get(1);
        ledger.with(1);
        courier.round();
        assertThat(courier.standing().size()).isEqualTo(11);
        assertThat(published())
                .satisfies(note ->
                        assertThat(note.signatures()).hasSize(3).anyMatch(each -> old.verifies(note.text(), each)))
                .satisfies(note -> assertThat(note.signatures()).anyMatch(each -> next.verifies(note.text(), each)));

        ledger.keys().retire(Optional.of(published()));
        ledger.with(1);
        courier.round();
        assertThat(courier.standing().trouble()).isEqualTo(Trouble.REFUSED);

        witness.follow(next);
        courier.round();
        assertThat(courier.standing().well()).isTrue();
        assertThat(courier.standing().size()).isEqualTo(12);
        assertThat(policy().satisfiedBy(published())).isTrue();
    }

    @Test
    void what_enough_witnesses_have_cosigned_is_published_while_it_is_not_far_behind() throws Exception {
        ledger.courier(known()).round();
        for (var i = 0; i < 119; i++) {
            ledger.with(1);
        }
        assertThat(Checkpoint.of(published()).size()).isEqualTo(10);

        ledger.with(1);

        assertThat(Checkpoint.of(published()).size()).isEqualTo(130);
        ledger.courier(known()).round();
        assertThat(policy().satisfiedBy(published())).isTrue();
        assertThat(Checkpoint.of(published()).size()).isEqualTo(130);
    }

    @Test
    void an_address_that_is_none_is_named() {
        for (var address : new String[] {"ftp://x.example", "no address", "file:///etc/passwd", "witness.example"}) {
            assertThatThrownBy(() -> ledger.courier(new Policy.Witness("w", witness.key(), address)))
                    .as(address)
                    .isInstanceOf(SettingsMalformed.class);
        }
    }

    private static void assertForked(WitnessStanding standing) {
        assertThat(standing.trouble()).isEqualTo(Trouble.FORKED);
        assertThat(Checkpoint.of(standing.other()).size()).isEqualTo(10);
        assertThat(standing.well()).isFalse();
        assertThat(standing.size()).isZero();
    }

    private Policy.Witness known() {
        return policy().witnesses().get(0);
    }

    private Policy policy() {
        return Policy.parse(("witness thanhtra %s %s/\nquorum thanhtra\n".formatted(witness.key(), witness.address()))
                .getBytes(StandardCharsets.UTF_8));
    }

    private SignedNote published() {
        return ledger.log().checkpoint(policy()).orElseThrow();
    }
}
