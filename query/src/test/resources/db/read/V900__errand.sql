-- For tests: the table of one more kind of stream (Errands).

create table read.errand_late (
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
create index errand_late_id on read.errand_late (id);
create index errand_late_when on read.errand_late using gist (late, known) where late is not null;
create index errand_late_due on read.errand_late (due_at) where valid_to = 'infinity' and known_to = 'infinity';
