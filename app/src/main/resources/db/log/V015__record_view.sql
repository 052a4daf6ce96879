-- Looks are part of trails, which are cut into pages by time and number.

alter table log.record_view add column id bigint generated always as identity;
create unique index record_view_time on log.record_view (viewed_at, id);
create index record_view_username on log.record_view (username, viewed_at, id);
create index record_view_unit on log.record_view (unit, viewed_at, id);
