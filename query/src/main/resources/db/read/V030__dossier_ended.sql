-- How many dossiers ended in each half of a month, of each sort: of those that count so from their end on, as is believed now,
-- which are nearly all. Whose question: statistics of a province and a year, which would go through hundreds of thousands of
-- rows. Rebuilt from read.dossier_life, and kept with it in the same transaction. May be dropped? Yes: ledger rebuild.

create table read.dossier_ended (
    half          timestamptz not null,         -- first instant of the half of a month, in Asia/Ho_Chi_Minh
    received_half timestamptz not null,
    unit          text,
    procedure     text,
    channel       text,
    dated         boolean     not null,         -- whether there is a date to be held to
    timeliness    text        not null,
    indicator     boolean,
    n             bigint      not null
);
create unique index dossier_ended_sort on read.dossier_ended
    (half, received_half, unit, procedure, channel, dated, timeliness, indicator) include (n) nulls not distinct;
create index dossier_ended_unit on read.dossier_ended (unit, half);
create index dossier_ended_none on read.dossier_ended (n) where n = 0;

-- What the sums do not hold, and what of them was entered later than it happened, for what was known before.
create index dossier_life_unsettled on read.dossier_life (ended_at)
    include (received_at, unit, procedure, channel, due_at, timeliness, indicator, valid_from, valid_to, known_from, known_to)
    where ended_at is not null and not (valid_from <= ended_at and valid_to = 'infinity' and known_to = 'infinity');
create index dossier_life_entered_later on read.dossier_life (ended_at)
    include (received_at, unit, procedure, channel, due_at, timeliness, indicator, known_from)
    where ended_at is not null and valid_from <= ended_at and valid_to = 'infinity' and known_to = 'infinity'
        and (known_from at time zone 'UTC') > (ended_at at time zone 'UTC') + interval '24 hours';
