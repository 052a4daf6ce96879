-- Who is signed in at the pages, for every instance alike. Written by Spring Session, whose column names these are; it
-- deletes what has expired. A session keeps the account's name and a stamp of the account, nothing else. May be dropped?
-- Its rows, at any time: everybody signs in again. They need no backup.

create table log.web_session (
    primary_id            text   not null primary key,
    session_id            text   not null unique,     -- as in the cookie
    creation_time         bigint not null,            -- milliseconds since 1970
    last_access_time      bigint not null,            -- to the minute
    max_inactive_interval int    not null,            -- seconds
    expiry_time           bigint not null,
    principal_name        text                        -- log.account.username
);
create index web_session_expiry on log.web_session (expiry_time);

create table log.web_session_attributes (
    session_primary_id text  not null references log.web_session on delete cascade,
    attribute_name     text  not null,
    attribute_bytes    bytea not null check (octet_length(attribute_bytes) <= 500),
    primary key (session_primary_id, attribute_name)
);

grant select, insert, update, delete on log.web_session, log.web_session_attributes to ledger;
