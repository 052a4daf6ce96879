-- One pass over the log feeds the tables of every kind of stream: docs/adr/0011-one-pass-over-the-log.md.

-- Every action of every stream, for trails across them. The sentences are made when reading. May be dropped? Yes.
drop table if exists read.dossier_timeline;
create table read.timeline (
    id              text        not null,
    sequence_number bigint      not null,
    global_index    bigint      not null,
    type            text        not null,
    occurred_at     timestamptz not null,
    recorded_at     timestamptz not null,
    actor           text,
    unit            text,
    evidence        text        not null,
    irregularities  text[]      not null,
    document        text
);
create unique index timeline_line on read.timeline (id, sequence_number);

-- Late tables of all kinds have the same columns. A dossier has one obligation only: its duty is null.
alter table read.dossier_late
    add column if not exists kind text not null default 'dossier',
    add column if not exists duty text;
