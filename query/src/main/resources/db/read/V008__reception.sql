-- Where each visit stands, and what was ever owed to a visitor. Whose question: reception rooms, leaders, the report table
-- 01/TCD of Circular 01/2024/TT-TTCP. Rebuilt from all events of receptions. May be dropped? Yes: ledger rebuild.
-- Nothing here says who came: only names that events hold sealed are findable, through a keyed hash.

create table read.reception_register (
    id               text        not null,
    code             text,                        -- null while only scheduled
    unit             text,
    units            text[]      not null,        -- the one that scheduled it, too
    mode             text,
    presiding        text,
    online           boolean     not null,
    received_at      timestamptz,                 -- null while only scheduled, or refused
    scheduled_for    timestamptz,
    people           integer     not null,
    representatives  integer     not null,
    repeated         boolean     not null,
    kind             text,
    competent        boolean,
    handled_by       text,
    same_content     integer     not null,
    handling         text,                        -- null until answered
    body             text,
    document_number  text,
    answered_at      timestamptz,
    answered_late    boolean     not null,
    concluded        boolean     not null,
    refused_at       timestamptz,
    refusal_ground   text,
    petitions        text[]      not null,        -- ids of those that came of it, in the order of petition_kinds
    petition_kinds   text[]      not null,
    last_result      text,
    next_duty        text,
    next_due         timestamptz,
    irregularities   text[]      not null,
    evidence         text        not null,
    name_tokens      bigint[]    not null,
    opened_at        timestamptz not null,
    last_index       bigint      not null
);
create unique index reception_register_id on read.reception_register (id);
create index reception_register_code on read.reception_register (code);
create index reception_register_when on read.reception_register
    ((coalesce(received_at, refused_at, scheduled_for)) desc, id);
create index reception_register_received on read.reception_register (received_at) where received_at is not null;
create index reception_register_names on read.reception_register using gin (name_tokens);

create table read.reception_late (
    id              text        not null,
    kind            text        not null,
    duty            text,
    valid_from      timestamptz not null,
    valid_to        timestamptz not null,
    known_from      timestamptz not null,
    known_to        timestamptz not null,
    due_at          timestamptz not null,
    original_due_at timestamptz not null,
    unit            text,
    officer         text,
    units           text[]      not null,
    procedure       text,
    code            text,
    confidential    boolean     not null default false,
    late            tstzrange generated always as (
        case when due_at >= valid_to then null
             when due_at >= valid_from then tstzrange(due_at, valid_to, '()')
             else tstzrange(valid_from, valid_to, '[)') end) stored,
    known           tstzrange generated always as (tstzrange(known_from, known_to, '[)')) stored
);
create index reception_late_id on read.reception_late (id);
create index reception_late_when on read.reception_late using gist (late, known) where late is not null;
create index reception_late_due on read.reception_late (due_at) where valid_to = 'infinity' and known_to = 'infinity';
