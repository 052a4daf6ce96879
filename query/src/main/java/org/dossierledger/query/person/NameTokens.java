package org.dossierledger.query.person;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.dossierledger.shared.event.EventJson;
import org.dossierledger.shared.person.Person;
import org.dossierledger.shared.sealing.Sealed;

/**
 * Names as keyed hashes: one for each word of the normalised name, 64 bits of it. Enough to find "nguyen van an" again,
 * useless to whoever has the table but not the key; gone after the person's key is destroyed and the tables are rebuilt.
 */
public final class NameTokens {

    /** Nobody has a name: for tables that nobody is looked up in. */
    public static final NameTokens NONE = new NameTokens(people -> Map.of(), word -> new byte[Long.BYTES]);

    private final Function<Collection<Sealed>, Map<Sealed, String>> unseal;
    private final Function<String, byte[]> blindIndex;

    /**
     * @param unseal opens many at once; those whose key was destroyed are absent
     * @param blindIndex keyed hash of a text, at least 8 bytes
     */
    public NameTokens(Function<Collection<Sealed>, Map<Sealed, String>> unseal, Function<String, byte[]> blindIndex) {
        this.unseal = unseal;
        this.blindIndex = blindIndex;
    }

    /** The tokens of the words that a reader types. */
    public Set<Long> of(String name) {
        var tokens = new LinkedHashSet<Long>();
        Arrays.stream(Person.normalised(name).split(" "))
                .filter(word -> !word.isEmpty())
                .forEach(word ->
                        tokens.add(ByteBuffer.wrap(blindIndex.apply(word)).getLong()));
        return tokens;
    }

    /** The tokens of these people; those whose key was destroyed are absent. */
    public Map<Sealed, Set<Long>> ofAll(Collection<Sealed> people) {
        var tokens = new HashMap<Sealed, Set<Long>>();
        unseal.apply(people)
                .forEach((person, json) -> tokens.put(
                        person,
                        of(EventJson.MAPPER.readValue(json, Person.class).name())));
        return tokens;
    }
}
