-- Inspections and checks, one row each, and recommendations, one row each; what they owe for the late list. Whose
-- question: inspectors, their leaders, leaders of those inspected. Rebuilt from their events. May be dropped? Yes: ledger
-- rebuild.

create table read.inspection_register (
    id              text        not null,
    code            text        not null,
    kind            text        not null,
    authority       text        not null,
    planning        text        not null,
    document_number text        not null,
    scope           text        not null,
    unit            text        not null,        -- that inspects
    objects         text[]      not null,
    period_from     date        not null,
    period_to       date        not null,
    team            text[]      not null,        -- account names
    ever_in_team    text[]      not null,
    stage           text        not null,
    paused          boolean     not null,
    announced_at    timestamptz,
    concluded_at    timestamptz,
    published_at    timestamptz,
    next_duty       text,
    next_due        timestamptz,
    irregularities  text[]      not null,
    opened_at       timestamptz not null,
    last_index      bigint      not null
);
create unique index inspection_register_id on read.inspection_register (id);
create index inspection_register_code on read.inspection_register (code);
create index inspection_register_opened on read.inspection_register (opened_at desc, id);
create index inspection_register_team on read.inspection_register using gin (team);

create table read.recommendation_register (
    id              text        not null,
    code            text        not null,
    inspection      text        not null,
    inspecting_unit text        not null,
    direction       text        not null,
    kind            text        not null,
    addressee       text        not null,
    position        text,
    money           bigint      not null,        -- đồng
    land            bigint      not null,        -- m²
    persons         integer     not null,
    money_done      bigint      not null,
    land_done       bigint      not null,
    persons_done    integer     not null,
    progress        text        not null,
    made_at         timestamptz not null,
    due_at          timestamptz not null,
    ended_at        timestamptz,
    late            boolean     not null,        -- settled when it ended; false while open
    last_index      bigint      not null
);
create unique index recommendation_register_id on read.recommendation_register (id);
create index recommendation_register_code on read.recommendation_register (code);
create index recommendation_register_inspection on read.recommendation_register (inspection, made_at, id);
create index recommendation_register_addressee on read.recommendation_register (addressee);

create table read.inspection_late (
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
create index inspection_late_id on read.inspection_late (id);
create index inspection_late_when on read.inspection_late using gist (late, known) where late is not null;
create index inspection_late_due on read.inspection_late (due_at) where valid_to = 'infinity' and known_to = 'infinity';

create table read.recommendation_late (
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
create index recommendation_late_id on read.recommendation_late (id);
create index recommendation_late_when on read.recommendation_late using gist (late, known) where late is not null;
create index recommendation_late_due on read.recommendation_late (due_at) where valid_to = 'infinity' and known_to = 'infinity';
