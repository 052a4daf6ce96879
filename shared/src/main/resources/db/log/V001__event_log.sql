-- The event log: every action, once. Whose question: everybody's. Written by command.eventlog, read by all projections.
-- May it be dropped? Never. UPDATE, DELETE and TRUNCATE are refused, to the application and to the owner alike.

create table log.event_log (
    global_index    bigint      not null primary key,   -- from 1, no gaps, in commit order
    stream          text        not null,               -- aggregate id
    sequence_number bigint      not null,               -- from 0 in the stream
    event_id        text        not null,
    type            text        not null,               -- logical name, permanent
    revision        text,
    recorded_at     timestamptz not null,
    payload         bytea       not null,               -- JSON as written; hashes cover these bytes
    metadata        bytea       not null,
    constraint event_log_stream_sequence unique (stream, sequence_number),
    constraint event_log_event_id unique (event_id),
    check (global_index > 0 and sequence_number >= 0)
);

create function log.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the event log takes new events only: % refused', tg_op using errcode = 'insufficient_privilege';
end $$;

create trigger event_log_rows_never_change before update or delete on log.event_log
    for each row execute function log.refuse_change();
create trigger event_log_is_never_emptied before truncate on log.event_log
    for each statement execute function log.refuse_change();
alter table log.event_log enable always trigger event_log_rows_never_change;
alter table log.event_log enable always trigger event_log_is_never_emptied;

grant usage on schema log to ledger;
grant select, insert on log.event_log to ledger;
