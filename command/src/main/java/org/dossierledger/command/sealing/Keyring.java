package org.dossierledger.command.sealing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.dossierledger.shared.evidence.ShortCode;
import org.dossierledger.shared.sealing.Sealed;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Seals and opens personal data, each person's under a key of their own (AES-256-GCM, the key id as associated data).
 *
 * <p>Keys are made in batches and stored before any of them is handed out, so that a new person costs no commit and
 * nothing is ever sealed under a key that could be lost.
 */
public final class Keyring {

    private static final int BATCH = 256;
    private static final int KEY_BYTES = 32;

    /** What another process erased is unreadable here this much later. */
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    /** Some hundred bytes each. */
    private static final int CACHED = 50_000;

    private final JdbcTemplate database;
    private final MasterKey master;
    private final ErasureJournal erasures;
    private final SecureRandom random = new SecureRandom();
    private final ConcurrentLinkedQueue<String> unused = new ConcurrentLinkedQueue<>();
    private final Cache<String, AesGcmJce> opened;

    /** @throws MasterKeyUnusable when the stored keys were wrapped by another master key */
    public Keyring(DataSource database, MasterKey master, ErasureJournal erasures) {
        this(database, master, erasures, CACHED);
    }

    Keyring(DataSource database, MasterKey master, ErasureJournal erasures, int cached) {
        this.opened = Caffeine.newBuilder()
                .maximumSize(cached)
                .expireAfterWrite(REMEMBERED)
                .build();
        this.erasures = erasures;
        this.database = new JdbcTemplate(database);
        this.master = master;
        this.database.query("select key_id, wrapped from log.subject_key where wrapped is not null limit 1", row -> {
            master.unwrap(row.getBytes(2), row.getString(1));
        });
    }

    /**
     * A key id for a person: the one they already have when their id number is known, else a new one.
     *
     * @param idNumber citizen id or business number; null when not given
     */
    public String newSubject(String idNumber) {
        if (idNumber == null || idNumber.isBlank()) {
            return fresh();
        }
        var index = master.index("person " + normalised(idNumber));
        return known(index).orElseGet(() -> claim(index));
    }

    /** Spaces and case are how a number is written, not which number it is. */
    private static String normalised(String idNumber) {
        return idNumber.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    private Optional<String> known(byte[] index) {
        return database
                .queryForList("select key_id from log.subject_key where person_index = ?", String.class, index)
                .stream()
                .findFirst();
    }

    private String claim(byte[] index) {
        var keyId = fresh();
        try {
            database.update("update log.subject_key set person_index = ? where key_id = ?", index, keyId);
            return keyId;
        } catch (DuplicateKeyException somebodyWasFaster) {
            unused.add(keyId);
            return known(index).orElseGet(() -> claim(index));
        }
    }

    public Sealed seal(String keyId, String text) {
        try {
            var ciphertext = key(keyId)
                    .orElseThrow(() -> new IllegalArgumentException("no key " + keyId))
                    .encrypt(text.getBytes(StandardCharsets.UTF_8), keyId.getBytes(StandardCharsets.UTF_8));
            return Sealed.of(keyId, ciphertext);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Empty when the key was destroyed.
     *
     * @throws IllegalArgumentException when the ciphertext is not what was sealed under this key
     */
    public Optional<String> unseal(Sealed sealed) {
        return key(sealed.keyId()).map(key -> open(key, sealed));
    }

    /** Many at once: one query for the keys that are not at hand. Those whose key was destroyed are absent. */
    public Map<Sealed, String> unsealAll(Collection<Sealed> all) {
        // Held here, not in the cache alone: what is loaded may push out what was there a moment ago.
        var keys = new HashMap<String, AesGcmJce>(
                opened.getAllPresent(all.stream().map(Sealed::keyId).toList()));
        keys.putAll(load(all.stream()
                .map(Sealed::keyId)
                .filter(keyId -> !keys.containsKey(keyId))
                .collect(Collectors.toSet())));
        return all.parallelStream()
                .filter(each -> keys.containsKey(each.keyId()))
                .distinct()
                .collect(Collectors.toMap(each -> each, each -> open(keys.get(each.keyId()), each)));
    }

    /**
     * Erases the person from every event; proofs over the ciphertext go on to hold. Written into the journal first. Twice
     * changes nothing.
     *
     * @param ground legal ground, in words
     */
    public void destroy(ErasureJournal.Kind kind, String keyId, String ground) {
        if (exists(keyId)) {
            erasures.write(kind, keyId, ground);
        }
        database.update(
                "update log.subject_key set wrapped = null, person_index = null, destroyed_at = now()"
                        + " where key_id = ? and wrapped is not null",
                keyId);
        forget(keyId);
    }

    /** Opens nothing from memory with a key that somebody else destroyed. */
    public void forget(String keyId) {
        opened.invalidate(keyId);
    }

    /** Whether something can be opened with this key: it is known, and was not destroyed. */
    public boolean exists(String keyId) {
        return !database.queryForList(
                        "select 1 from log.subject_key where key_id = ? and wrapped is not null", Integer.class, keyId)
                .isEmpty();
    }

    /** For search without plaintext; see {@link MasterKey#index}. */
    public byte[] blindIndex(String text) {
        return master.index("search " + text);
    }

    /** The code on a receipt for those who type: from the public leaf hash alone nobody can compute it. */
    public ShortCode shortCode(long globalIndex, byte[] leafHash) {
        return ShortCode.of(
                globalIndex,
                master.index("receipt " + globalIndex + " " + HexFormat.of().formatHex(leafHash)));
    }

    private String fresh() {
        var keyId = unused.poll();
        while (keyId == null) {
            makeKeys();
            keyId = unused.poll();
        }
        return keyId;
    }

    private synchronized void makeKeys() {
        if (!unused.isEmpty()) {
            return;
        }
        var rows = new ArrayList<Object[]>();
        var ids = new ArrayList<String>();
        for (var i = 0; i < BATCH; i++) {
            var id = UUID.randomUUID().toString();
            var key = new byte[KEY_BYTES];
            random.nextBytes(key);
            rows.add(new Object[] {id, master.wrap(key, id)});
            ids.add(id);
        }
        database.batchUpdate("insert into log.subject_key (key_id, wrapped) values (?, ?)", rows);
        unused.addAll(ids);
    }

    private Optional<AesGcmJce> key(String keyId) {
        var known = opened.getIfPresent(keyId);
        return known != null
                ? Optional.of(known)
                : Optional.ofNullable(load(Set.of(keyId)).get(keyId));
    }

    private Map<String, AesGcmJce> load(Collection<String> keyIds) {
        var keys = new HashMap<String, AesGcmJce>();
        if (!keyIds.isEmpty()) {
            database.query(
                    "select key_id, wrapped from log.subject_key where key_id = any(?) and wrapped is not null",
                    row -> {
                        var id = row.getString(1);
                        keys.put(id, cipher(master.unwrap(row.getBytes(2), id)));
                    },
                    (Object) keyIds.toArray(new String[0]));
            opened.putAll(keys);
        }
        return keys;
    }

    private static AesGcmJce cipher(byte[] key) {
        try {
            return new AesGcmJce(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String open(AesGcmJce key, Sealed sealed) {
        try {
            return new String(
                    key.decrypt(sealed.bytes(), sealed.keyId().getBytes(StandardCharsets.UTF_8)),
                    StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("sealed under " + sealed.keyId() + " but not by its key", e);
        }
    }
}
