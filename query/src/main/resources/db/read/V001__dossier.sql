-- Where each dossier stands, who may be looked up by name, and what was late when. Whose question: clerks, handlers,
-- leaders, inspectors. Rebuilt from all dossier events. May be dropped? Yes: ledger rebuild makes them again.
-- Personal data never stands here: names are only findable through a keyed hash.

create table read.dossier_register (
    id              text        not null,
    code            text,
    source          text,
    status          text        not null,
    procedure       text,
    receiving_unit  text,
    competent_unit  text,
    holder_unit     text,
    officer         text,
    channel         text,
    received_at     timestamptz,
    due_at          timestamptz,
    original_due_at timestamptz,
    legal_due_at    timestamptz,
    kpi_due_at      timestamptz,
    ended_at        timestamptz,
    paused          boolean     not null,
    late            boolean     not null,           -- settled when it ended; false while open
    irregularities  text[]      not null,
    evidence        text        not null,
    name_tokens     bigint[]    not null,
    opened_at       timestamptz not null,
    last_index      bigint      not null
);

-- One row for each stretch of time in which an open dossier had one due date and one holder, and for the time in which
-- the ledger believed so. Kept: what is open now as known now, and every stretch that was ever late by then.
create table read.dossier_late (
    id              text        not null,
    valid_from      timestamptz not null,
    valid_to        timestamptz not null,
    known_from      timestamptz not null,
    known_to        timestamptz not null,
    due_at          timestamptz not null,
    original_due_at timestamptz not null,
    unit            text,
    officer         text,
    receiving_unit  text,
    competent_unit  text,
    procedure       text,
    code            text,
    late            tstzrange generated always as (
        case when due_at >= valid_to then null
             when due_at >= valid_from then tstzrange(due_at, valid_to, '()')
             else tstzrange(valid_from, valid_to, '[)') end) stored,
    known           tstzrange generated always as (tstzrange(known_from, known_to, '[)')) stored
);

-- Every action, for trails across dossiers. The sentences are made when reading.
create table read.dossier_timeline (
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

create table read.parked_event (
    stream       text        not null primary key,
    global_index bigint      not null,
    error        text        not null,
    parked_at    timestamptz not null default now()
);

create table read.token_entry (
    processor_name text        not null,
    segment        integer     not null,
    token          bytea,
    token_type     text,
    timestamp      text,
    owner          text,
    primary key (processor_name, segment)
);
