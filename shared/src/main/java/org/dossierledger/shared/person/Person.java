package org.dossierledger.shared.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;

/**
 * Who somebody is, in the clear. It exists in memory only: between a form and the keyring, and between the keyring and
 * a page. In an event, a table or a log it is always {@link org.dossierledger.shared.sealing.Sealed}.
 *
 * @param idNumber citizen identity card or business number; null when not given
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Person(String name, String idNumber, String phone, String email, String address) {

    public Person {
        Objects.requireNonNull(name, "name");
    }

    public static Person named(String name) {
        return new Person(name, null, null, null, null);
    }

    /** The same person under another name. */
    public Person called(String other) {
        return new Person(other, idNumber, phone, email, address);
    }

    /**
     * The name as it is compared in search: lower case, no marks, đ as d, single spaces, so that "Nguyễn Thị Đào" is
     * found as "nguyen thi dao". Unicode form does not matter (NFC and NFD give the same).
     */
    public static String normalised(String name) {
        var bare = Normalizer.normalize(name.strip(), Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        return bare.toLowerCase(Locale.ROOT).replace('đ', 'd').replaceAll("\\s+", " ");
    }

    /** A person never prints themselves. */
    @Override
    public String toString() {
        return "Person[…]";
    }
}
