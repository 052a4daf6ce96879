package org.dossierledger.command.vault;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import org.dossierledger.command.sealing.MasterKey;

/** The key under which everything of one person lies in the vault (AES-256-GCM, padded, the id as associated data). */
final class PersonKey {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] key;
    private final AesGcmJce cipher;

    private PersonKey(byte[] key) {
        try {
            this.key = key;
            this.cipher = new AesGcmJce(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static PersonKey fresh() {
        var key = new byte[BYTES];
        RANDOM.nextBytes(key);
        return new PersonKey(key);
    }

    static PersonKey unwrapped(byte[] wrapped, String vaultId, MasterKey master) {
        return new PersonKey(master.unwrap(wrapped, vaultId));
    }

    byte[] wrapped(String vaultId, MasterKey master) {
        return master.wrap(key, vaultId);
    }

    /** @param id of the identity or the document: a ciphertext cannot be moved to another row */
    byte[] seal(byte[] content, String id) {
        try {
            return cipher.encrypt(Padding.pad(content), id.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws IllegalStateException when the ciphertext is not what was sealed under this id */
    byte[] open(byte[] ciphertext, String id) {
        try {
            return Padding.strip(cipher.decrypt(ciphertext, id.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the vault holds something else than was kept under " + id, e);
        }
    }
}
