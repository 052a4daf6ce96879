package org.dossierledger.command.sealing;

import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key above other keys: 32 random bytes in a file that only its owner can read. It wraps the keys of persons and,
 * through HKDF (RFC 5869), yields the key of the blind index. There are two: one for the keyring, one for the vault.
 */
public final class MasterKey {

    private static final int BYTES = 32;
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

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
                create(file);
            }
            if (!Files.getPosixFilePermissions(file).stream().allMatch(OWNER_ONLY::contains)) {
                throw new MasterKeyUnusable(name, file, "readableByOthers");
            }
            var key = Base64.getDecoder()
                    .decode(Files.readString(file, StandardCharsets.US_ASCII).strip());
            if (key.length != BYTES) {
                throw new MasterKeyUnusable(name, file, "malformed");
            }
            return new MasterKey(name, file, key);
        } catch (IllegalArgumentException e) {
            throw new MasterKeyUnusable(name, file, "malformed");
        } catch (IOException e) {
            throw new MasterKeyUnusable(name, file, Files.exists(file) ? "unreadable" : "notCreated");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Written whole beside its place and then linked there, so that nobody ever sees half a key or two of them. */
    private static void create(Path file) throws IOException {
        var key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        var folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        var draft = folder.resolve("." + file.getFileName() + "." + UUID.randomUUID());
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        try {
            try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(
                        (Base64.getEncoder().encodeToString(key) + "\n").getBytes(StandardCharsets.US_ASCII)));
                channel.force(true);
            }
            Files.createLink(file, draft);
            try (var entries = FileChannel.open(folder, StandardOpenOption.READ)) {
                entries.force(true); // a key that a power cut takes away takes all personal data with it
            }
        } catch (FileAlreadyExistsException another) {
            // created meanwhile by another process: that one counts
        } finally {
            Files.delete(draft);
        }
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
