package org.dossierledger.app.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/** How one role gets into the database. */
record Login(String url, String user, String password) {

    private static final int CONNECT_SECONDS = 10;

    Connection connect() throws SQLException {
        return source().getConnection();
    }

    PGSimpleDataSource source() {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setApplicationName("dossier-ledger");
        return source;
    }

    /** Passwords stay out of logs. */
    @Override
    public String toString() {
        return user + "@" + url.replaceFirst("\\?.*", "");
    }
}
