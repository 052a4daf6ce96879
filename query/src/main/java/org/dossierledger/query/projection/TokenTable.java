package org.dossierledger.query.projection;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
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

    /** Sends the processor on from {@code globalIndex}, in the caller's transaction. */
    public void put(Connection connection, long globalIndex) throws SQLException {
        try (var upsert = connection.prepareStatement("""
                insert into read.token_entry (processor_name, segment, token, token_type, timestamp)
                values (?, 0, ?, ?, now()::text)
                on conflict (processor_name, segment) do update
                set token = excluded.token, token_type = excluded.token_type""")) {
            upsert.setString(1, processor);
            upsert.setBytes(2, "{\"globalIndex\":%d}".formatted(globalIndex).getBytes(StandardCharsets.UTF_8));
            upsert.setString(3, GlobalSequenceTrackingToken.class.getName());
            upsert.executeUpdate();
        }
    }
}
