-- What older versions wrote says less: the tables are read again from the log.

truncate read.dossier_register, read.dossier_late, read.dossier_timeline, read.parked_event;
delete from read.token_entry where processor_name = 'dossier';
