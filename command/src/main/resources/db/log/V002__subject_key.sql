-- A key for each person, wrapped by the master key. Whose question: the keyring's. May it be dropped? Never: without
-- it no personal data can be read again. Destroying one key (wrapped := null) erases that person from every event.

create table log.subject_key (
    key_id       text        not null primary key,  -- random; stands in events
    wrapped      bytea,                             -- null once destroyed
    person_index bytea unique,                      -- keyed hash of the person's id number; null when not given
    created_at   timestamptz not null default now(),
    destroyed_at timestamptz
);

grant select, insert, update on log.subject_key to ledger;
