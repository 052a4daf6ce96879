-- How each dossier stood in the register: one row for each stretch of time in which nothing changed that the register tells,
-- and for the time in which the ledger believed so. Whose question: inspectors and leaders, the register as of any instant.
-- At any instant a dossier that was opened is in exactly one row of what was known then. Rebuilt from all dossier events.
-- May be dropped? Yes: ledger rebuild. Kept: what is believed now, and what was believed of a time that had come by then.
-- No name stands here: names are looked for in read.dossier_register, as they are known now and as far as nobody is erased.

create table read.dossier_standing (
    id             text        not null,
    code           text,
    status         text        not null,
    procedure      text,
    receiving_unit text,
    holder_unit    text,
    officer        text,
    units          text[]      not null,
    opened_at      timestamptz not null,        -- never after received_at or valid_from
    received_at    timestamptz,
    due_at         timestamptz,
    ended_at       timestamptz,
    paused         boolean     not null,
    late           boolean     not null,        -- settled when it ended; false while open
    irregularities text[]      not null,
    valid_from     timestamptz not null,
    valid_to       timestamptz not null,
    known_from     timestamptz not null,
    known_to       timestamptz not null
);
create index dossier_standing_id on read.dossier_standing (id);
-- The newest first. All times are in it, so that only rows of the moment asked for are looked at.
create index dossier_standing_opened
    on read.dossier_standing (opened_at desc, id, valid_from, valid_to, known_from, known_to);
