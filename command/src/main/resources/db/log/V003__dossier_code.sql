-- Which dossier has which code. Whose question: whoever allots the next one, and whoever looks a dossier up by its code.
-- May it be dropped? No: a code on a printed receipt must never be given to another dossier.

create table log.dossier_code (
    code       text   not null primary key,
    dossier_id text   not null unique,
    unit       text,                        -- these three of our own codes only; foreign codes are opaque
    day        date,                        -- of receipt, in Asia/Ho_Chi_Minh
    sequence   bigint,                      -- of the day at that unit, from 1
    constraint dossier_code_sequence unique (unit, day, sequence)
);

grant select, insert on log.dossier_code to ledger;
