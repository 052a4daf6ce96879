package org.dossierledger.shared.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dossierledger.shared.tlog.VerifierKey.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyTest {

    private static final Instant SEEN = Instant.parse("2026-11-26T03:04:05Z");
    private static final Checkpoint CHECKPOINT = new Checkpoint("ledger.example/log", 42, MerkleHash.empty());
    private static final SigningKey LOG = SigningKey.generate("ledger.example/log", Kind.LOG);
    private static final Map<String, SigningKey> WITNESSES = new HashMap<>();

    static {
        for (var name : List.of("X1", "X2", "X3", "Y1", "Y2", "Y3")) {
            WITNESSES.put(name, SigningKey.generate("witness.example/" + name, Kind.WITNESS));
        }
    }

    /** The example of c2sp.org/tlog-policy. */
    private static final String EXAMPLE = """
            log LOG

            witness X1 KEY-X1
            witness X2 KEY-X2
            \twitness   X3\tKEY-X3
            group X-witnesses 2 X1 X2 X3

            # người thứ hai
            witness Y1 KEY-Y1 https://y.example/w1
            witness Y2 KEY-Y2
            witness Y3 KEY-Y3
            group Y-witnesses any Y1 Y2 Y3

            group X-and-Y all X-witnesses Y-witnesses
            quorum X-and-Y
            """;

    @ParameterizedTest
    @CsvSource({
        "X1 X2 Y1, true",
        "X1 X3 Y3, true",
        "X1 X2 X3 Y1 Y2 Y3, true",
        "X1 X2 X3, false",
        "X1 Y1 Y2 Y3, false",
        "X1 X1 Y1, false",
    })
    void a_checkpoint_counts_when_enough_of_each_group_have_cosigned(String cosigned, boolean enough) {
        assertThat(policy(EXAMPLE).satisfiedBy(note(cosigned.split(" ")))).isEqualTo(enough);
    }

    @Test
    void a_signature_over_another_checkpoint_does_not_count() {
        var other = new Checkpoint("ledger.example/log", 43, MerkleHash.empty());
        var note = note().with(WITNESSES.get("X1").cosign(other.text(), SEEN));

        assertThat(policy("witness X1 KEY-X1\nquorum X1\n").satisfiedBy(note)).isFalse();
        assertThat(policy("witness X1 KEY-X1\nquorum X1\n").satisfiedBy(note("X1")))
                .isTrue();
    }

    @Test
    void who_asks_nobody_takes_every_checkpoint() {
        assertThat(policy("quorum none\n")).isEqualTo(Policy.none());
        assertThat(Policy.none().satisfiedBy(note())).isTrue();
    }

    @Test
    void what_is_passed_on_says_the_same_without_addresses() {
        var policy = policy(EXAMPLE);

        var passedOn = Policy.parse(policy.toString().getBytes(StandardCharsets.UTF_8));

        assertThat(policy.witnesses().get(3).url()).isEqualTo("https://y.example/w1");
        assertThat(passedOn.toString()).isEqualTo(policy.toString()).doesNotContain("https");
        assertThat(passedOn.satisfiedBy(note("X1", "X2", "Y1"))).isTrue();
        assertThat(passedOn.satisfiedBy(note("X1", "Y1"))).isFalse();
    }

    @Test
    void names_may_be_written_in_any_script() {
        var vietnamese = SigningKey.generate("thanh-tra.vn/nhân-chứng", Kind.WITNESS);

        var policy = policy("witness ThanhTraTỉnh " + vietnamese.verifier() + "\nquorum ThanhTraTỉnh\n");

        assertThat(policy.witnesses().get(0).key()).isEqualTo(vietnamese.verifier());
        assertThat(policy.witnesses().get(0).name()).isEqualTo("ThanhTraTỉnh");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            witness X1                                                    | 1 | malformed
            witness X1 KEY-X1 https://a b                                 | 1 | malformed
            witnesses X1 KEY-X1                                           | 1 | malformed
            witness X1 KEY-X1;group g 2 X1;quorum g                       | 2 | malformed
            witness X1 KEY-X1;group g 0 X1;quorum g                       | 2 | malformed
            witness X1 KEY-X1;group g 01 X1;quorum g                      | 2 | malformed
            witness X1 KEY-X1;group g some X1;quorum g                    | 2 | malformed
            witness X1 KEY-X1;group g all;quorum g                        | 2 | malformed
            witness X1 abc;quorum X1                                      | 1 | notVkey
            witness X1 LOG;quorum X1                                      | 1 | wrongKind
            log KEY-X1;quorum none                                        | 1 | wrongKind
            log LOG;log LOG;quorum none                                   | 2 | duplicate
            witness X1 KEY-X1;witness X2 KEY-X1;quorum X1                 | 2 | duplicate
            witness X1 KEY-X1;witness X1 KEY-X2;quorum X1                 | 2 | duplicate
            witness none KEY-X1;quorum none                               | 1 | duplicate
            witness X1 KEY-X1;group g all X1 X1;quorum g                  | 2 | duplicate
            witness X1 KEY-X1;group g all X1;group h all X1 g;quorum h    | 3 | duplicate
            group g all g;quorum g                                        | 1 | unknownName
            group g all none;quorum g                                     | 1 | unknownName
            quorum X1;witness X1 KEY-X1                                   | 1 | unknownName
            quorum none;quorum none                                       | 2 | duplicate
            witness X1 KEY-X1                                             | 2 | noQuorum
            """)
    void a_line_that_the_specification_does_not_allow_is_named(String lines, int line, String problem) {
        refused(lines.replace(';', '\n') + "\n", line, problem);
    }

    @Test
    void control_characters_are_refused() {
        refused("quorum none\n#\u0007\n", 2, "malformed");
        refused("quorum none\r\n", 1, "malformed");
        refused("#\u007f\nquorum none\n", 1, "malformed");
    }

    private static void refused(String text, int line, String problem) {
        assertThatThrownBy(() -> policy(text))
                .isInstanceOfSatisfying(
                        MalformedLine.class,
                        e -> assertThat(e.arguments()).containsExactly("evidence.policy", "evidence." + problem, line));
    }

    private static Policy policy(String text) {
        var file = text.replace("LOG", LOG.verifier().toString());
        for (var witness : WITNESSES.entrySet()) {
            file = file.replace(
                    "KEY-" + witness.getKey(), witness.getValue().verifier().toString());
        }
        return Policy.parse(file.getBytes(StandardCharsets.UTF_8));
    }

    private static SignedNote note(String... cosigned) {
        var signatures = new ArrayList<>(List.of(LOG.sign(CHECKPOINT.text())));
        for (var name : cosigned) {
            signatures.add(WITNESSES.get(name).cosign(CHECKPOINT.text(), SEEN));
        }
        return new SignedNote(CHECKPOINT.text(), signatures);
    }
}
