-- Trails: what a body, a person, a dossier, a petition or a visit did or had done to it, by both times. Whose question:
-- inspectors, leaders. Pages are cut by time and index, so each narrowing has an index that ends in both.

-- subject: the dossier, petition or visit it is about, whichever stream it stands in. procedure: as it was when it was
-- recorded. look: something sensitive was shown.
alter table read.timeline
    add column if not exists kind text not null default 'dossier',
    add column if not exists subject text not null default '',
    add column if not exists procedure text,
    add column if not exists look boolean not null default false,
    add column if not exists later boolean not null generated always as (occurred_at <> recorded_at) stored;

-- What was captured as it happened has one time only, so that one index serves both orders of it; what was entered later has
-- two, and is little.
create index timeline_live on read.timeline (occurred_at, global_index) where not later;
create index timeline_live_unit on read.timeline (unit, occurred_at, global_index) where not later;
create index timeline_live_actor on read.timeline (actor, occurred_at, global_index) where not later;
create index timeline_later on read.timeline (occurred_at, global_index) where later;
create index timeline_later_unit on read.timeline (unit, occurred_at, global_index) where later;
create index timeline_later_actor on read.timeline (actor, occurred_at, global_index) where later;
create index timeline_later_type on read.timeline (type, occurred_at, global_index) where later;
create index timeline_later_procedure on read.timeline (procedure, occurred_at, global_index) where later;
create index timeline_later_recorded on read.timeline (recorded_at, global_index) where later;
create index timeline_later_unit_recorded on read.timeline (unit, recorded_at, global_index) where later;
create index timeline_later_actor_recorded on read.timeline (actor, recorded_at, global_index) where later;

-- What is rare is found by these and put in order then; what is not, on the way through the others.
create index timeline_type on read.timeline (type);
create index timeline_procedure on read.timeline (procedure) where procedure is not null;
create index timeline_kind on read.timeline (kind, occurred_at, global_index) where kind <> 'dossier';
create index timeline_irregular on read.timeline (occurred_at, global_index) where irregularities <> '{}';
create index timeline_look on read.timeline (occurred_at, global_index) where look;
create index timeline_subject on read.timeline (subject) where subject <> id;
