package org.dossierledger.query.projection;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.dossierledger.shared.event.EventJson;

/** How far a processor has read: {@code read.token_entry}, in the shape of Axon's token store, segment 0. */
public final class TokenTable {

    /** For Axon's own JDBC token store. */
    public static final TokenSchema SCHEMA = TokenSchema.builder()
            .setTokenTable("read.token_entry")
            .setProcessorNameColumn("processor_name")
            .setSegmentColumn("segment")
            .setTokenColumn("token")
            .setTokenTypeColumn("token_type")
            .setTimestampColumn("timestamp")
            .setOwnerColumn("owner")
            .build();

    private final DataSource database;
    private final String processor;

    public TokenTable(DataSource database, String processor) {
        this.database = database;
        this.processor = processor;
    }

    /** The global index up to which the processor has read; 0 when it never read. */
    public long index() {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select token from read.token_entry where processor_name = ? and segment = 0")) {
            query.setString(1, processor);
            try (var rows = query.executeQuery()) {
                var token = rows.next() ? rows.getBytes(1) : null;
                return token == null
                        ? 0
                        : EventJson.MAPPER.readTree(token).path("globalIndex").asLong(0);
            }
        } catch (SQLException e) {
            throw new LogUnreadable(e);
        }
    }

    /**
     * Begins before the first event, where nothing was read yet: as a plain number, so that no replay is made of it. Where
     * there is a token it is only looked at: to insert beside it would wait for the batch that another instance writes.
     */
    public void begin() {
        try (var connection = database.getConnection()) {
            if (!exists(connection)) {
                write(connection, 0, "nothing");
            }
        } catch (SQLException e) {
            throw new LogUnreadable(e);
        }
    }

    private boolean exists(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(
                "select 1 from read.token_entry where processor_name = ? and segment = 0")) {
            query.setString(1, processor);
            try (var rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** Sends the processor on from {@code globalIndex}, in the caller's transaction. */
    public void put(Connection connection, long globalIndex) throws SQLException {
        write(connection, globalIndex, "update set token = excluded.token, token_type = excluded.token_type");
    }

    private void write(Connection connection, long globalIndex, String onConflict) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into read.token_entry (processor_name, segment, token, token_type, timestamp)
                values (?, 0, ?, ?, ?) on conflict (processor_name, segment) do """ + " " + onConflict)) {
            insert.setString(1, processor);
            insert.setBytes(2, "{\"globalIndex\":%d}".formatted(globalIndex).getBytes(StandardCharsets.UTF_8));
            insert.setString(3, GlobalSequenceTrackingToken.class.getName());
            insert.setString(4, Instant.now().toString());
            insert.executeUpdate();
        }
    }
}
