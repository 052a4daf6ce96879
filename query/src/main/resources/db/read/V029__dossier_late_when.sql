-- What was late at one moment, as known at a moment not before it. Most of what was ever late was so, or was believed to be so,
-- for some days only: of that only what became late shortly before the moment can have been late at it; the few others are
-- found by when they ended. Both give everything a late list tells, so that the table itself is not read. (LateList knows the
-- length.) The index over two intervals that they replace read a page for each row, and planned badly.

drop index if exists read.dossier_late_when;

create index dossier_late_brief on read.dossier_late (greatest(due_at, valid_from))
    include (late, known, kind, unit, officer, procedure, id, duty, code, due_at, original_due_at, units, confidential,
        valid_from, valid_to, known_to)
    where late is not null
        and (least(valid_to, known_to) at time zone 'UTC') <= (greatest(due_at, valid_from) at time zone 'UTC') + interval '720 hours';
create index dossier_late_long on read.dossier_late (least(valid_to, known_to))
    include (late, known, kind, unit, officer, procedure, id, duty, code, due_at, original_due_at, units, confidential,
        valid_from, valid_to, known_to)
    where late is not null
        and not (least(valid_to, known_to) at time zone 'UTC') <= (greatest(due_at, valid_from) at time zone 'UTC') + interval '720 hours';

-- Lost by rebuilds of older versions.
create index if not exists dossier_standing_opened
    on read.dossier_standing (opened_at desc, id, valid_from, valid_to, known_from, known_to);
