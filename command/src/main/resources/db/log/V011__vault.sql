-- The vault: who the denouncers are, each under a key of their own, wrapped by the vault's master key. Whose question:
-- whoever was allowed to open one. Law on Denunciations 2018, art. 9.1.b and 56. May it be dropped? Never: the identities
-- are nowhere else. Erasing one (wrapped, ciphertext := null) leaves the row, so that a repeat cannot bring it back.

create table log.vault_identity (
    vault_id   text        not null primary key,        -- a UUID; all that stands in events
    wrapped    bytea,                                   -- the key of this person; null once erased
    ciphertext bytea,                                   -- padded to multiples of 256 bytes; null once erased
    kept_at    timestamptz not null default now(),
    erased_at  timestamptz,
    constraint vault_identity_whole_or_erased
        check (num_nulls(wrapped, ciphertext) = case when erased_at is null then 0 else 2 end)
);

-- Originals in their own hand. No file name, no hash; the media type is sealed with the bytes.
create table log.vault_document (
    document_id text        not null primary key,       -- random
    vault_id    text        not null references log.vault_identity,
    ciphertext  bytea,                                  -- under the key of vault_id; null once that is erased
    kept_at     timestamptz not null default now()
);
create index vault_document_vault_id on log.vault_document (vault_id);

grant select, insert (vault_id, wrapped, ciphertext), update (wrapped, ciphertext, erased_at) on log.vault_identity to ledger;
grant select, insert (document_id, vault_id, ciphertext), update (ciphertext) on log.vault_document to ledger;
