package org.dossierledger.shared.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.dossierledger.shared.tlog.Checkpoint;
import org.dossierledger.shared.tlog.EvidenceMalformed;
import org.dossierledger.shared.tlog.MerkleHash;
import org.dossierledger.shared.tlog.SignedNote;
import org.dossierledger.shared.tlog.SigningKey;
import org.dossierledger.shared.tlog.VerifierKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptTest {

    private static final SigningKey KEY = SigningKey.generate("so-cai.example", VerifierKey.Kind.LOG);
    private static final Receipt RECEIPT = new Receipt(
            "so-cai.example",
            "H98.32-261126-0001",
            70_000,
            MerkleHash.leaf(new byte[] {1}),
            Instant.parse("2026-11-26T03:04:05.000007Z"));

    @Test
    void what_is_signed_is_written_in_this_one_way() {
        assertThat(RECEIPT.text()).isEqualTo("""
                dossierledger.org/receipt@v1
                so-cai.example
                H98.32-261126-0001
                70000
                tBP0fRPuL+bIRbLuFBr4HehY307FSaWLeXC7lmRbyNI=
                2026-11-26T03:04:05.000007Z
                """);
        assertThatThrownBy(() -> Checkpoint.parse(RECEIPT.text())).isInstanceOf(EvidenceMalformed.class);
    }

    @Test
    void whoever_has_the_key_reads_back_what_was_signed() {
        var token = token();

        var read = ReceiptToken.parse("https://dvc.example/verify/" + token).verified(List.of(KEY.verifier()));

        assertThat(read.orElseThrow().text()).isEqualTo(RECEIPT.text());
        assertThat(token().toString()).as("printed again").isEqualTo(token.toString());
    }

    @Test
    void a_receipt_of_another_log_is_not_taken_for_ours() {
        var other = SigningKey.generate("so-cai.example", VerifierKey.Kind.LOG);
        var witness = SigningKey.generate("so-cai.example", VerifierKey.Kind.WITNESS);

        assertThat(token().verified(List.of(other.verifier(), witness.verifier())))
                .isEmpty();
    }

    @Test
    void nothing_on_a_receipt_can_be_changed() {
        var packed = Base64.getUrlDecoder().decode(token().toString());
        for (var at = 0; at < packed.length; at++) {
            var forged = packed.clone();
            forged[at] ^= 1;
            var text = Base64.getUrlEncoder().withoutPadding().encodeToString(forged);
            assertThat(isGenuine(text)).as("byte %d", at).isFalse();
        }
    }

    @Test
    void garbled_tokens_are_refused_and_never_believed() {
        var random = new Random(4);
        var genuine = token().toString();
        for (var i = 0; i < 300; i++) {
            var garbled = new StringBuilder(genuine);
            switch (i % 3) {
                case 0 -> garbled.setLength(random.nextInt(genuine.length()));
                case 1 -> garbled.setCharAt(random.nextInt(genuine.length()), (char) (random.nextInt(0x2000) + 0x100));
                default -> garbled.insert(random.nextInt(genuine.length()), (char) ('a' + random.nextInt(26)));
            }
            assertThat(isGenuine(garbled.toString())).as(garbled.toString()).isFalse();
        }
    }

    private static boolean isGenuine(String token) {
        try {
            return ReceiptToken.parse(token).verified(List.of(KEY.verifier())).isPresent();
        } catch (EvidenceMalformed refused) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "H98\n70001", "H98\u0085", "\u0000"})
    void a_code_that_could_be_read_as_two_lines_is_on_no_receipt(String code) {
        assertThatThrownBy(() -> new Receipt(RECEIPT.origin(), code, 1, RECEIPT.leafHash(), RECEIPT.recordedAt()))
                .isInstanceOf(EvidenceMalformed.class);
    }

    @Property
    void a_short_code_is_read_back_as_people_write_it(
            @ForAll @LongRange(min = 1, max = ShortCode.MOST_INDEX) long index) {
        var code = ShortCode.of(index, RECEIPT.leafHash());

        assertThat(code.toString()).matches("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}");
        for (var written : List.of(
                code.toString(),
                code.toString().toLowerCase().replace('-', ' '),
                code.toString().replace("-", "").replace('0', 'o').replace('1', 'l'),
                code.toString().replace('0', 'O').replace('1', 'i'))) {
            assertThat(ShortCode.parse(written).globalIndex()).isEqualTo(index);
            assertThat(ShortCode.parse(written).matches(code)).isTrue();
            assertThat(ShortCode.parse(written).matches(ShortCode.of(index, MerkleHash.empty())))
                    .isFalse();
            assertThat(ShortCode.parse(written).matches(ShortCode.of(index - 1, RECEIPT.leafHash())))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "0000-0000-0000-000", "0000-0000-0000-00000", "U000-0000-0000-0000", "????????????????"})
    void what_is_no_short_code_is_refused(String typed) {
        assertThatThrownBy(() -> ShortCode.parse(typed)).isInstanceOf(EvidenceMalformed.class);
    }

    private static ReceiptToken token() {
        return ReceiptToken.of(RECEIPT, new SignedNote(RECEIPT.text(), List.of(KEY.sign(RECEIPT.text()))));
    }
}
