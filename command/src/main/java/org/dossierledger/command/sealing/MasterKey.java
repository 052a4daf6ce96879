package org.dossierledger.command.sealing;

import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key above other keys: 32 random bytes in a file that only its owner can read. It wraps the keys of persons and,
 * through HKDF (RFC 5869), yields the key of the blind index. There are two: one for the keyring, one for the vault.
 */
public final class MasterKey {

    private static final int BYTES = 32;

    private final String name;
    private final Path file;
    private final AesGcmJce wrapping;
    private final SecretKeySpec indexing;

    private MasterKey(String name, Path file, byte[] key) throws GeneralSecurityException {
        this.name = name;
        this.file = file;
        this.wrapping = new AesGcmJce(Hkdf.computeHkdf("HMACSHA256", key, new byte[0], info("wrap"), BYTES));
        this.indexing = new SecretKeySpec(
                Hkdf.computeHkdf("HMACSHA256", key, new byte[0], info("blind-index"), BYTES), "HmacSHA256");
    }

    /**
     * The key of the {@link Keyring}: reads it, or creates it (mode 0600) where there is no file yet.
     *
     * @throws MasterKeyUnusable when the file cannot be read, is malformed, or others can read it
     */
    public static MasterKey at(Path file) {
        return at(file, "masterKey");
    }

    /** As {@link #at}, for the vault in which denouncers' identities lie: another key, in another file. */
    public static MasterKey ofVault(Path file) {
        return at(file, "vaultKey");
    }

    /** @param name by which a refusal calls the key, {@code key.NAME} in the message files */
    private static MasterKey at(Path file, String name) {
        try {
            if (Files.notExists(file)) {
                KeyFile.create(name, file, fresh());
            }
            var key = Base64.getDecoder().decode(KeyFile.read(name, file).strip());
            if (key.length != BYTES) {
                throw new MasterKeyUnusable(name, file, "malformed");
            }
            return new MasterKey(name, file, key);
        } catch (IllegalArgumentException e) {
            throw new MasterKeyUnusable(name, file, "malformed");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String fresh() {
        var key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key) + "\n";
    }

    /** @param keyId bound to the wrapped key: it cannot be unwrapped under another id */
    public byte[] wrap(byte[] key, String keyId) {
        try {
            return wrapping.encrypt(key, keyId.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws MasterKeyUnusable when it was not wrapped by this key under this id */
    public byte[] unwrap(byte[] wrapped, String keyId) {
        try {
            return wrapping.decrypt(wrapped, keyId.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new MasterKeyUnusable(name, file, "differs");
        }
    }

    /** A keyed hash: equal texts have equal hashes, and without the key nobody can try texts out. */
    byte[] index(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(indexing);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] info(String purpose) {
        return ("dossier-ledger " + purpose).getBytes(StandardCharsets.US_ASCII);
    }
}
