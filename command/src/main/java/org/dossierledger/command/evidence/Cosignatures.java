package org.dossierledger.command.evidence;

import javax.sql.DataSource;
import org.dossierledger.shared.tlog.SignedNote;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps what witnesses have signed beside the checkpoints of the log. */
public final class Cosignatures {

    private final JdbcTemplate database;

    public Cosignatures(DataSource database) {
        this.database = new JdbcTemplate(database);
    }

    /**
     * @param size of the checkpoint that it is about
     * @param cosignature verified by the caller; one that is there already stays as it is
     */
    public void add(long size, SignedNote.Signature cosignature) {
        database.update(
                "insert into log.cosignature (size, line) values (?, ?) on conflict do nothing",
                size,
                cosignature.line());
    }
}
