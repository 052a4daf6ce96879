-- What older versions wrote says less: the tables are read again from the log.

truncate read.dossier_register, read.dossier_late, read.petition_register, read.petition_late, read.reception_register,
    read.reception_late, read.timeline, read.parked_event;
delete from read.token_entry;
