-- What older versions wrote does not say under which inspection somebody looked: the tables are read again from the log.

truncate read.dossier_register, read.dossier_late, read.dossier_life, read.dossier_ended, read.dossier_standing, read.petition_register,
    read.petition_late, read.reception_register, read.reception_late, read.inspection_register, read.inspection_late,
    read.recommendation_register, read.recommendation_late, read.sign, read.timeline, read.parked_event;
delete from read.token_entry;
