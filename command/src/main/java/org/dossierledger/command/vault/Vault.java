package org.dossierledger.command.vault;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.dossierledger.command.sealing.ErasureJournal;
import org.dossierledger.command.sealing.MasterKey;
import org.dossierledger.shared.event.EventJson;
import org.dossierledger.shared.person.Person;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps who a denouncer is, apart from all else that the ledger knows: name, address, handwriting and whatever else
 * would give them away are secret (Law on Denunciations 2018, art. 9.1.b and 56; Decree 156/2026, art. 22).
 *
 * <p>Each entry lies under a key of its own, wrapped by a master key that is not the one of the {@link
 * org.dossierledger.command.sealing.Keyring}. Nothing is cached: after an erasure no instance can open the entry. Who
 * may ask is not decided here; whoever opens must have recorded it before.
 */
public final class Vault {

    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final RowMapper<Entry> ENTRY =
            (row, number) -> new Entry(row.getString(1), row.getBytes(2), row.getBytes(3));

    private static final String IDENTITY =
            "select vault_id, wrapped, ciphertext from log.vault_identity where vault_id = ?";

    private static final String DOCUMENT = """
            select vault_id, wrapped, d.ciphertext
            from log.vault_document d join log.vault_identity using (vault_id) where document_id = ?""";

    /** Waits for whoever is erasing the identity, and then keeps nothing. */
    private static final String KEEP_DOCUMENT = """
            insert into log.vault_document (document_id, vault_id, ciphertext)
            select ?, vault_id, ? from log.vault_identity where vault_id = ? and erased_at is null for share""";

    private final JdbcTemplate database;
    private final TransactionTemplate transaction;
    private final MasterKey master;
    private final ErasureJournal erasures;

    /** @throws org.dossierledger.command.sealing.MasterKeyUnusable when the stored keys were wrapped by another key */
    public Vault(DataSource database, MasterKey master, ErasureJournal erasures) {
        this.erasures = erasures;
        this.database = new JdbcTemplate(database);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        this.master = master;
        this.database.query(
                "select vault_id, wrapped from log.vault_identity where wrapped is not null limit 1", row -> {
                    PersonKey.unwrapped(row.getBytes(2), row.getString(1), master);
                });
    }

    /**
     * Keeps an identity for good. The first one under an id counts: a repeat changes nothing, also after an erasure.
     *
     * @param vaultId a UUID in lower case: random, or named after the command; never after anything about the person
     */
    public void keep(String vaultId, Person person) {
        requireOpaque(vaultId);
        var key = PersonKey.fresh();
        database.update(
                "insert into log.vault_identity (vault_id, wrapped, ciphertext) values (?, ?, ?) on conflict do nothing",
                vaultId,
                key.wrapped(vaultId, master),
                key.seal(EventJson.MAPPER.writeValueAsBytes(person), vaultId));
    }

    /**
     * Empty when the identity was erased.
     *
     * @throws UnknownVaultEntry when none was ever kept under this id: then rows are lost, which is no erasure
     */
    public Optional<Person> open(String vaultId) {
        var entry = identity(vaultId);
        return key(entry).map(key -> EventJson.MAPPER.readValue(key.open(entry.ciphertext(), vaultId), Person.class));
    }

    /**
     * Keeps an original under the key of its writer. A repeat keeps it once more, under another id.
     *
     * @return the id of the document, random
     * @throws UnknownVaultEntry when no identity was kept under this id
     * @throws VaultEntryErased when the identity was erased, be it at this moment
     */
    public String keepDocument(String vaultId, byte[] bytes, String mediaType) {
        var key = key(identity(vaultId)).orElseThrow(() -> new VaultEntryErased(vaultId));
        var documentId = UUID.randomUUID().toString();
        var ciphertext = key.seal(new VaultDocument(mediaType, bytes).content(), documentId);
        if (database.update(KEEP_DOCUMENT, documentId, ciphertext, vaultId) == 0) {
            throw new VaultEntryErased(vaultId);
        }
        return documentId;
    }

    /**
     * Empty when the identity of its writer was erased.
     *
     * @throws UnknownVaultEntry when no document was ever kept under this id
     */
    public Optional<VaultDocument> openDocument(String documentId) {
        var entry = entry(DOCUMENT, documentId);
        return key(entry).map(key -> VaultDocument.of(key.open(entry.ciphertext(), documentId)));
    }

    /** The same for somebody who does not lie here yet. */
    public static boolean identifies(Person person, String text) {
        return Traces.of(person).in(text);
    }

    /**
     * Whether a text would give the person away: it holds the full name, the address or the e-mail (without regard to
     * marks, case and punctuation), the id number or the phone (however grouped). For refusing what an officer is about to
     * write into an event. Of an erased person nothing is known any more: false.
     *
     * @param text may be null
     * @throws UnknownVaultEntry when no identity was kept under this id
     */
    public boolean identifies(String vaultId, String text) {
        return open(vaultId).map(Traces::of).filter(traces -> traces.in(text)).isPresent();
    }

    /**
     * Destroys the key, the identity and the documents; that there was an entry, and when it was erased, stays. A repeat
     * changes nothing. Written into the journal first.
     *
     * @param ground legal ground, in words
     * @throws UnknownVaultEntry when no identity was kept under this id
     */
    public void erase(String vaultId, String ground) {
        if (identity(vaultId).wrapped() != null) {
            erasures.write(ErasureJournal.Kind.VAULT, vaultId, ground);
        }
        transaction.executeWithoutResult(status -> {
            database.update(
                    "update log.vault_identity set wrapped = null, ciphertext = null, erased_at = now()"
                            + " where vault_id = ? and erased_at is null",
                    vaultId);
            // A statement of its own: it also sees what was added while the one above waited for the row.
            database.update("update log.vault_document set ciphertext = null where vault_id = ?", vaultId);
        });
    }

    private record Entry(String vaultId, byte[] wrapped, byte[] ciphertext) {}

    private Entry identity(String vaultId) {
        return entry(IDENTITY, vaultId);
    }

    private Entry entry(String sql, String id) {
        return database.query(sql, ENTRY, id).stream().findFirst().orElseThrow(() -> new UnknownVaultEntry(id));
    }

    private Optional<PersonKey> key(Entry entry) {
        return Optional.ofNullable(entry.wrapped())
                .map(wrapped -> PersonKey.unwrapped(wrapped, entry.vaultId(), master));
    }

    /** Its message does not repeat the id: what was given by mistake may be a name. */
    private static void requireOpaque(String vaultId) {
        if (!UUID_TEXT.matcher(vaultId).matches()) {
            throw new IllegalArgumentException("the id of a vault entry is a UUID in lower case");
        }
    }
}
