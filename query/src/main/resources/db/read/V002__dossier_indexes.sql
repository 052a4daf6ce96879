-- Indexes of the dossier tables; a rebuild makes the same ones anew (DossierRebuild).

create unique index dossier_register_id on read.dossier_register (id);
create index dossier_register_code on read.dossier_register (code);
create index dossier_register_opened on read.dossier_register (opened_at desc, id);
create index dossier_register_names on read.dossier_register using gin (name_tokens);
create index dossier_late_id on read.dossier_late (id);
create index dossier_late_when on read.dossier_late using gist (late, known) where late is not null;
create index dossier_late_due on read.dossier_late (due_at) where valid_to = 'infinity' and known_to = 'infinity';
create unique index dossier_timeline_line on read.dossier_timeline (id, sequence_number);
