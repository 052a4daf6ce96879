package org.dossierledger.query.person;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.dossierledger.shared.event.EventJson;
import org.dossierledger.shared.person.Person;
import org.dossierledger.shared.sealing.Sealed;

/** Sealing without a secret, so that the reading side can be tested without the command side's keyring. */
public final class OpenLetters {

    public static final NameTokens NAMES = new NameTokens(OpenLetters::open, OpenLetters::index);

    private OpenLetters() {}

    public static Sealed seal(String name) {
        return Sealed.of("key-of-" + name.hashCode(), EventJson.MAPPER.writeValueAsBytes(Person.named(name)));
    }

    private static Map<Sealed, String> open(Collection<Sealed> sealed) {
        var opened = new HashMap<Sealed, String>();
        for (var each : sealed) {
            if (each.keyId().startsWith("key-of-")) {
                opened.put(each, new String(each.bytes(), StandardCharsets.UTF_8));
            }
        }
        return opened;
    }

    private static byte[] index(String word) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(word.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
