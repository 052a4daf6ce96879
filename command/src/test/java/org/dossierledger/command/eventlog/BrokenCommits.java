package org.dossierledger.command.eventlog;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A database whose connection breaks while it commits, a few times: the caller cannot know whether it was stored. */
final class BrokenCommits extends DelegatingDataSource {

    private final boolean stored;
    private final AtomicInteger left;

    private BrokenCommits(DataSource database, boolean stored, int times) {
        super(database);
        this.stored = stored;
        this.left = new AtomicInteger(times);
    }

    static BrokenCommits afterStoring(DataSource database, int times) {
        return new BrokenCommits(database, true, times);
    }

    static BrokenCommits beforeStoring(DataSource database, int times) {
        return new BrokenCommits(database, false, times);
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = super.getConnection();
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    var breaks = method.getName().equals("commit") && left.getAndDecrement() > 0;
                    if (breaks && !stored) {
                        throw new SQLException("broken before storing", "08006");
                    }
                    try {
                        var result = method.invoke(connection, arguments);
                        if (breaks) {
                            throw new SQLException("broken after storing", "08006");
                        }
                        return result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
