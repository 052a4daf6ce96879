-- Where each petition stands, and what it ever owed. Whose question: petition officers, handlers, leaders, inspectors, and
-- the report tables of Circular 01/2024/TT-TTCP. Rebuilt from all events of petitions. May be dropped? Yes: ledger rebuild.
-- Nothing here says who a denouncer is: only names that events hold sealed are findable, through a keyed hash.

create table read.petition_register (
    id                  text        not null,
    code                text,
    kind                text        not null,
    status              text        not null,
    source              text,
    field               text,
    receiving_unit      text,
    holder_unit         text,
    officer             text,
    units               text[]      not null,
    people              integer     not null,
    received_at         timestamptz not null,
    classified_at       timestamptz,
    competent           boolean,
    deficient           boolean     not null,
    remote              boolean     not null,
    crowd               boolean     not null,
    level_skipping      boolean     not null,
    protracted          boolean     not null,
    earlier             text,                        -- second complaint, further denunciation, part of a split one
    primary_petition    text,                        -- the one of the same content with which it is handled
    subject_kind        text,
    subject             text,                        -- id of a dossier, number of a decision
    reception           text,
    transferred_by      text,
    handled_as          text,                        -- status with which intake ended
    handled_at          timestamptz,
    accepted_at         timestamptz,
    instance            text,
    outcome             text,
    resolved_as         text,                        -- DECIDED, CONCLUDED, ANSWERED, TERMINATED
    resolved_at         timestamptz,
    resolved_late       boolean     not null,        -- terminated: later than the decision was due
    withdrawn           boolean     not null,        -- as a whole
    convinced           boolean     not null,        -- withdrawn after an explanation
    ordered             bigint[]    not null,        -- Recovery of the decision or conclusion, in its order; empty: nothing
    collected           bigint[]    not null,        -- what was reported as done of it
    collected_at        timestamptz,                 -- when it was last reported
    enforced            boolean     not null,
    enforced_at         timestamptz,                 -- when all of it was reported as done
    replies             timestamptz[] not null,      -- results told by those to whom it was transferred
    ended_at            timestamptz,
    next_duty           text,
    next_due            timestamptz,
    confidential        boolean     not null,
    access_until        timestamptz,                 -- until when somebody may open the identity
    irregularities      text[]      not null,
    evidence            text        not null,
    name_tokens         bigint[]    not null,
    last_index          bigint      not null
);
create unique index petition_register_id on read.petition_register (id);
create index petition_register_code on read.petition_register (code);
create index petition_register_received on read.petition_register (received_at desc, id);
create index petition_register_due on read.petition_register (next_due) where next_due is not null;
create index petition_register_subject on read.petition_register (subject) where subject is not null;
create index petition_register_earlier on read.petition_register (earlier) where earlier is not null;
create index petition_register_primary on read.petition_register (primary_petition) where primary_petition is not null;
create index petition_register_names on read.petition_register using gin (name_tokens);
create index petition_register_access on read.petition_register (access_until) where access_until is not null;

create table read.petition_late (
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
create index petition_late_id on read.petition_late (id);
create index petition_late_when on read.petition_late using gist (late, known) where late is not null;
create index petition_late_due on read.petition_late (due_at) where valid_to = 'infinity' and known_to = 'infinity';
