-- Where each dossier stood for statistics: one row for each stretch of time in which nothing changed that is counted, and for
-- the time in which the ledger believed so. Whose question: leaders and inspectors, statistics and table II.06/VPCP/KSTT.
-- At any instant a dossier that was received is in exactly one row of what was known then. Rebuilt from all dossier events.
-- May be dropped? Yes: ledger rebuild. Kept: what is believed now, and what was believed of a time that had come by then.

create table read.dossier_life (
    id               text        not null,
    unit             text,                        -- for which it counts: the competent one, else the one that received it
    procedure        text,
    channel          text,
    received_at      timestamptz not null,
    due_at           timestamptz,                 -- the promise in force
    indicator_due_at timestamptz,                 -- last instant on time by Decision 766/QĐ-TTg; null: there is none any more
    ended_at         timestamptz,                 -- null while open; never before it was received
    timeliness       text        not null,        -- OPEN, OPEN_LATE, EARLY, ON_TIME, LATE, UNDATED
    indicator        boolean,                     -- on time by Decision 766/QĐ-TTg; null where nobody can tell
    valid_from       timestamptz not null,
    valid_to         timestamptz not null,
    known_from       timestamptz not null,
    known_to         timestamptz not null
);
create index dossier_life_id on read.dossier_life (id);
-- Counting reads these two only; the others are for the first pages of lists.
create index dossier_life_ended on read.dossier_life (ended_at)
    include (received_at, unit, procedure, channel, timeliness, indicator, valid_from, valid_to, known_from, known_to)
    where ended_at is not null;
create index dossier_life_open on read.dossier_life (valid_to, received_at)
    include (unit, procedure, channel, timeliness, indicator, valid_from, known_from, known_to)
    where ended_at is null;
create index dossier_life_unit on read.dossier_life (unit, ended_at) where ended_at is not null;
create index dossier_life_late on read.dossier_life (ended_at)
    where ended_at is not null and (timeliness = 'LATE' or not indicator);
