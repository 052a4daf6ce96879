-- The Merkle tree over the event log: tiles, records, signed heads. Whose question: whoever wants to be sure that nothing
-- was changed, removed or slipped in. Written by the sealer. May be dropped? Never: what was signed can not be signed
-- again. Formats: docs/proofs.md. Tiles and bundles only grow, checkpoints and cosignatures never change.

create table log.tile (
    level  smallint not null,
    index  bigint   not null,
    hashes bytea    not null,                       -- 32 bytes each; those of a partial tile so far
    primary key (level, index),
    check (level between 0 and 7 and index >= 0 and octet_length(hashes) between 32 and 8192
           and octet_length(hashes) % 32 = 0)
);

create table log.entry_bundle (
    index   bigint not null primary key,            -- event i (from 0) is in bundle i / 256
    entries bytea  not null,                        -- uint16 length and record of each event
    check (index >= 0)
);

create table log.checkpoint (
    number    bigint      not null primary key,     -- from 1, no gaps
    size      bigint      not null unique,          -- ascending
    note      text        not null,                 -- as signed by the log
    signed_at timestamptz not null default now(),
    check (number > 0 and size > 0)
);

create table log.cosignature (
    size        bigint      not null references log.checkpoint (size),
    line        text        not null,               -- of the signed note, without its newline
    received_at timestamptz not null default now(),
    primary key (size, line)
);

-- The last sequence number of every stream among the first events, for StreamHeadsCommitted. Rebuilt from the log: may be
-- emptied, all three together.
create table log.stream_head (
    key           bytea  not null primary key,      -- SHA-256 of the stream's name
    last_sequence bigint not null
);
create table log.stream_head_bucket (
    bucket  integer not null primary key,           -- first 16 bits of the keys
    streams integer not null,
    hash    bytea   not null
);
create table log.stream_heads_at (
    id   smallint not null primary key default 1 check (id = 1),
    size bigint   not null                          -- how many events the two tables above are about
);

-- What a full verification found, for whoever asks when the last one was.
create table log.verification (
    id          bigint      generated always as identity primary key,
    started_at  timestamptz not null,
    ended_at    timestamptz not null,
    asked_by    text        not null,               -- account, or cli
    size        bigint      not null,
    root_hash   text        not null,               -- base64
    checkpoints bigint      not null,
    difference  text                                -- JSON of the first difference; null when all holds
);

create function log.tile_grows() returns trigger language plpgsql as $$
begin
    if old.level <> new.level or old.index <> new.index
            or substring(new.hashes from 1 for octet_length(old.hashes)) is distinct from old.hashes then
        raise exception 'a tile only grows: % refused', tg_op using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;

create function log.entry_bundle_grows() returns trigger language plpgsql as $$
begin
    if old.index <> new.index
            or substring(new.entries from 1 for octet_length(old.entries)) is distinct from old.entries then
        raise exception 'a bundle of entries only grows: % refused', tg_op using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;

create trigger tile_only_grows before update on log.tile for each row execute function log.tile_grows();
create trigger entry_bundle_only_grows before update on log.entry_bundle
    for each row execute function log.entry_bundle_grows();

create trigger tiles_stay before delete or truncate on log.tile
    for each statement execute function log.refuse_change();
create trigger entry_bundles_stay before delete or truncate on log.entry_bundle
    for each statement execute function log.refuse_change();
create trigger checkpoints_never_change before update or delete or truncate on log.checkpoint
    for each statement execute function log.refuse_change();
create trigger cosignatures_never_change before update or delete or truncate on log.cosignature
    for each statement execute function log.refuse_change();

alter table log.tile enable always trigger tile_only_grows;
alter table log.entry_bundle enable always trigger entry_bundle_only_grows;
alter table log.tile enable always trigger tiles_stay;
alter table log.entry_bundle enable always trigger entry_bundles_stay;
alter table log.checkpoint enable always trigger checkpoints_never_change;
alter table log.cosignature enable always trigger cosignatures_never_change;

-- Hashes do not compress.
alter table log.tile alter column hashes set storage external;
alter table log.entry_bundle alter column entries set storage external;

grant select, insert, update on log.tile, log.entry_bundle to ledger;
grant select, insert on log.checkpoint, log.cosignature, log.verification to ledger;
grant select, insert, update, delete on log.stream_head, log.stream_head_bucket, log.stream_heads_at to ledger;
