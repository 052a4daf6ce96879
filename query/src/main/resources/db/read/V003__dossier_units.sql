-- Every unit that has to do with a dossier, those with a running stage too: who may find it, and whose lists it is on.

alter table read.dossier_register
    add column if not exists units text[] not null default '{}';
alter table read.dossier_late
    add column if not exists units text[] not null default '{}',
    drop column if exists receiving_unit,
    drop column if exists competent_unit;
