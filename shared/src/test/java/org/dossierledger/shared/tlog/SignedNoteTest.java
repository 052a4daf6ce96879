package org.dossierledger.shared.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.dossierledger.shared.tlog.VerifierKey.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTest {

    private static final Checkpoint CHECKPOINT = new Checkpoint("ledger.example/log", 42, MerkleHash.empty());

    private final SigningKey log = SigningKey.generate("ledger.example/log", Kind.LOG);
    private final SigningKey witness = SigningKey.generate("witness.example/w", Kind.WITNESS);

    /** The example of c2sp.org/signed-note. */
    @Test
    void the_note_of_the_specification_is_verified_by_its_key() {
        var key = VerifierKey.parse("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");

        var note = SignedNote.parse("This is an example message.\n\n— example.com/foo"
                + " Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n");

        assertThat(key.verifies(note.text(), note.signatures().get(0))).isTrue();
        assertThat(key.verifies("This is another message.\n", note.signatures().get(0)))
                .isFalse();
        assertThat(key).hasToString("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");
    }

    @Test
    void a_checkpoint_and_its_cosignature_are_read_back_as_they_were_written() {
        var at = Instant.parse("2026-11-26T03:04:05Z");
        var note = new SignedNote(CHECKPOINT.text(), List.of(log.sign(CHECKPOINT.text())))
                .with(witness.cosign(CHECKPOINT.text(), at));

        var read = SignedNote.parse(note.toString().getBytes(StandardCharsets.UTF_8));

        assertThat(read).hasToString(note.toString());
        assertThat(Checkpoint.of(read)).isEqualTo(CHECKPOINT);
        assertThat(log.verifier().verifies(read.text(), read.signatures().get(0)))
                .isTrue();
        assertThat(witness.verifier().verifies(read.text(), read.signatures().get(1)))
                .isTrue();
        assertThat(Cosignature.time(read.signatures().get(1))).isEqualTo(at);
        assertThat(log.verifier().verifies(read.text(), read.signatures().get(1)))
                .isFalse();
    }

    @Test
    void a_witness_whose_second_was_changed_did_not_sign_that() {
        var signature = witness.cosign(CHECKPOINT.text(), Instant.ofEpochSecond(1_000));
        var bytes = signature.bytes().clone();
        bytes[7]++;

        assertThat(witness.verifier()
                        .verifies(
                                CHECKPOINT.text(),
                                new SignedNote.Signature(signature.name(), signature.keyId(), bytes)))
                .isFalse();
    }

    @Test
    void a_signing_key_is_read_back_and_never_shown() {
        assertThat(SigningKey.parse(log.secret()).verifier()).isEqualTo(log.verifier());
        assertThat(SigningKey.parse(witness.secret()).verifier()).isEqualTo(witness.verifier());
        assertThat(log.toString()).doesNotContain("PRIVATE");
    }

    @Test
    void sixteen_signatures_are_taken_and_seventeen_refused() {
        var note = new SignedNote(CHECKPOINT.text(), List.of());
        for (var i = 0; i < SignedNote.MOST_SIGNATURES; i++) {
            note = note.with(log.sign(CHECKPOINT.text()));
        }
        assertThat(SignedNote.parse(note.toString()).signatures()).hasSize(16);

        var seventeen = note.with(log.sign(CHECKPOINT.text())).toString();
        assertThatThrownBy(() -> SignedNote.parse(seventeen))
                .isInstanceOfSatisfying(
                        EvidenceMalformed.class, e -> assertThat(e.problem()).isEqualTo("tooManySignatures"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text",
                "text\n",
                "text\n\n",
                "text\n\n\n",
                "text\n\n— name\n",
                "text\n\n— name AAAA\n",
                "text\n\n- name AAAAAAAA\n",
                "text\n\n— na+me AAAAAAAA\n",
                "text\n\n— name AAAAAAA=",
                "te\rxt\n\n— name AAAAAAAA\n",
                "text\n\n— name AAAAAAAB=\n",
                "text\n\n— na me AAAAAAAA\n"
            })
    void what_is_no_note_is_refused(String note) {
        assertThatThrownBy(() -> SignedNote.parse(note)).isInstanceOf(EvidenceMalformed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a\n1\n",
                "\n1\nAAAA\n",
                "a\n01\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "a\n-1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuA==\n",
                "a\n9999999999999999999\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "a\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n"
            })
    void what_is_no_checkpoint_is_refused(String text) {
        assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(EvidenceMalformed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a+b+c",
                "example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/foo+530d903a+AukyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/foo+530d903a+AekyeRrm"
            })
    void what_is_no_key_is_refused(String vkey) {
        assertThatThrownBy(() -> VerifierKey.parse(vkey)).isInstanceOf(EvidenceMalformed.class);
    }

    @Test
    void a_proof_file_is_read_back_as_it_was_written() {
        var leaf = MerkleHash.leaf(new byte[] {1});
        var sibling = MerkleHash.leaf(new byte[] {2});
        var head = new Checkpoint("ledger.example/log", 2, MerkleHash.node(leaf, sibling));
        var proof = new TlogProof(0, List.of(sibling), new SignedNote(head.text(), List.of(log.sign(head.text()))));

        var read = TlogProof.parse(proof.toString());

        assertThat(read).hasToString(proof.toString());
        assertThat(read.includes(leaf)).isTrue();
        assertThat(read.includes(sibling)).isFalse();
        assertThat(TlogProof.parse(proof.toString().replace("@v1\n", "@v1\nextra AAAA\n")))
                .hasToString(proof.toString());
    }
}
