-- Snapshots of long streams: only a shortcut for loading. May it be dropped? Yes, at any time.

create table log.snapshot (
    stream          text        not null,
    sequence_number bigint      not null,
    event_id        text        not null,
    type            text        not null,
    revision        text,
    recorded_at     timestamptz not null,
    payload         bytea       not null,
    metadata        bytea       not null,
    primary key (stream, sequence_number)
);

grant select, insert, delete on log.snapshot to ledger;
