-- The tables are read again from the log, by the one processor that feeds them all from now on.

truncate read.dossier_register, read.dossier_late, read.timeline, read.parked_event;
delete from read.token_entry;
