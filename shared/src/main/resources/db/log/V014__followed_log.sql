-- Where the log is on a cluster, log.event_log is the copy that everything is read from; these say how far it goes. Whose
-- question: the follower's, and whoever starts the ledger. May be dropped? Never while the log is on a cluster.
-- docs/adr/0016-log-on-a-cluster.md

create table log.followed (
    id              smallint    not null primary key default 1 check (id = 1),
    commit_position bigint      not null,           -- of the last event that was copied; -1: none yet
    event_id        text        not null            -- of that event; empty: none yet
);

-- What stands in the ledger's streams on the cluster and was not written by it, or not so. Never part of the log.
create table log.stray (
    commit_position bigint      not null primary key,
    stream          text        not null,
    stream_revision bigint      not null,
    type            text        not null,
    reason          text        not null check (reason in ('foreign', 'taken')),
    found_at        timestamptz not null default now()
);

create trigger strays_never_change before update or delete or truncate on log.stray
    for each statement execute function log.refuse_change();
alter table log.stray enable always trigger strays_never_change;

grant select, insert, update, delete on log.followed to ledger;
grant select, insert on log.stray to ledger;
