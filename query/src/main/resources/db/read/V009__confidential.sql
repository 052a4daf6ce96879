-- Late tables of all kinds have the same columns: whether somebody is protected, so that it is on the list of its own officer
-- only. No dossier ever is.

alter table read.dossier_late
    add column if not exists confidential boolean not null default false;
