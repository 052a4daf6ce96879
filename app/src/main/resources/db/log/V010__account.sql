-- Who may sign in, and what they looked at. Written by the application. May be dropped? No.

create table log.account (
    username      text        not null primary key,
    password_hash text        not null,              -- bcrypt
    role          text        not null,
    unit          text        not null,
    display_name  text        not null,
    enabled       boolean     not null default true,
    created_at    timestamptz not null default now()
);

-- Every look at a dossier's personal data: part of the inspection trail, never changed.
create table log.record_view (
    viewed_at timestamptz not null default now(),
    username  text        not null,
    unit      text        not null,
    dossier   text        not null,
    channel   text        not null
);
create index record_view_dossier on log.record_view (dossier, viewed_at);

grant select, insert, update on log.account to ledger;
grant select, insert on log.record_view to ledger;
