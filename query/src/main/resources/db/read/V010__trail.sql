-- Trails: what a body, a person, a dossier, a petition or a visit did or had done to it, by both times. Whose question:
-- inspectors, leaders. Pages are cut by time and index, so each narrowing has an index that ends in both.

-- subject: the dossier, petition or visit it is about, whichever stream it stands in. procedure: as it was when it was
-- recorded. look: something sensitive was shown.
alter table read.timeline
    add column if not exists kind text not null default 'dossier',
    add column if not exists subject text not null default '',
    add column if not exists procedure text,
    add column if not exists look boolean not null default false;

create index timeline_subject on read.timeline (subject);
create index timeline_occurred on read.timeline (occurred_at, global_index);
create index timeline_recorded on read.timeline (recorded_at, global_index);
create index timeline_unit_occurred on read.timeline (unit, occurred_at, global_index);
create index timeline_unit_recorded on read.timeline (unit, recorded_at, global_index);
create index timeline_actor_occurred on read.timeline (actor, occurred_at, global_index);
create index timeline_actor_recorded on read.timeline (actor, recorded_at, global_index);
create index timeline_procedure on read.timeline (procedure, occurred_at, global_index) where procedure is not null;
create index timeline_type on read.timeline (type, occurred_at, global_index);
create index timeline_kind on read.timeline (kind, occurred_at, global_index) where kind <> 'dossier';
create index timeline_irregular on read.timeline (occurred_at, global_index) where irregularities <> '{}';
create index timeline_entered_later on read.timeline (occurred_at, global_index) where evidence <> 'SYSTEM';
create index timeline_look on read.timeline (occurred_at, global_index) where look;
