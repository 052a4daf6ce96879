package org.dossierledger.shared.sealing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Base64;
import java.util.Objects;

/**
 * Personal data as it stands in an event: ciphertext under a key of its own subject. Destroying the key erases the
 * person while every proof over the event still holds, because proofs cover the ciphertext.
 *
 * @param keyId which subject's key opens it; random, says nothing about the person
 * @param ciphertext base64 of what the keyring sealed (AES-GCM, the key id as associated data)
 */
public record Sealed(String keyId, String ciphertext) {

    public Sealed {
        Objects.requireNonNull(keyId, "keyId");
        Objects.requireNonNull(ciphertext, "ciphertext");
    }

    public static Sealed of(String keyId, byte[] ciphertext) {
        return new Sealed(keyId, Base64.getEncoder().encodeToString(ciphertext));
    }

    @JsonIgnore
    public byte[] bytes() {
        return Base64.getDecoder().decode(ciphertext);
    }

    /** Keeps ciphertext out of log lines, where it would only be noise. */
    @Override
    public String toString() {
        return "Sealed[" + keyId + "]";
    }
}
