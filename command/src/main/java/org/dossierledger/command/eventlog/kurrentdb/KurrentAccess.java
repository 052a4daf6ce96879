package org.dossierledger.command.eventlog.kurrentdb;

import io.kurrent.dbclient.Acls;
import io.kurrent.dbclient.AppendToStreamOptions;
import io.kurrent.dbclient.DeleteStreamOptions;
import io.kurrent.dbclient.EventData;
import io.kurrent.dbclient.ReadStreamOptions;
import io.kurrent.dbclient.StreamAcl;
import io.kurrent.dbclient.StreamMetadata;
import io.kurrent.dbclient.StreamState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dossierledger.command.eventlog.EventLogUnavailable;
import org.dossierledger.shared.event.EventJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Who may do what on the cluster, as its access control lists say. The ledger's own user has to append and to read, the
 * whole log included; it must neither delete a stream nor write a stream's metadata, which can hide events as well.
 */
public final class KurrentAccess {

    private static final String SETTINGS = "$settings";
    private static final String ADMINS = "$admins";
    private static final Map<String, String> ADMINS_ONLY =
            Map.of("$r", ADMINS, "$w", ADMINS, "$d", ADMINS, "$mr", ADMINS, "$mw", ADMINS);
    private static final String NOBODYS_STREAM = "ledger-asks-whether-it-may";
    /** No stream has come this far: what may be done fails on that, and what may not, before. */
    private static final StreamState NEVER = StreamState.streamRevision(Long.MAX_VALUE - 1);

    private final KurrentConnection connection;

    public KurrentAccess(KurrentConnection connection) {
        this.connection = connection;
    }

    /** What the ledger's user may do and should not. */
    public enum TooMuch {
        DELETE,
        WRITE_METADATA
    }

    /**
     * Asks without changing anything.
     *
     * @throws EventLogUnavailable when the cluster is away
     */
    public List<TooMuch> tooMuch() {
        var delete = DeleteStreamOptions.get().streamState(NEVER);
        var write = AppendToStreamOptions.get().streamState(NEVER);
        var found = new ArrayList<TooMuch>();
        if (allowed(() -> connection.ask(client -> client.deleteStream(name(), delete)))) {
            found.add(TooMuch.DELETE);
        }
        if (allowed(() -> connection.ask(client -> client.setStreamMetadata(name(), write, new StreamMetadata())))) {
            found.add(TooMuch.WRITE_METADATA);
        }
        return found;
    }

    private String name() {
        return connection.settings().prefix() + NOBODYS_STREAM;
    }

    private static boolean allowed(Runnable question) {
        try {
            question.run();
            return true;
        } catch (KurrentRefusal refused) {
            return switch (refused.failure()) {
                case REFUSED -> false;
                case AGAIN -> throw new EventLogUnavailable(refused.getCause());
                default -> true;
            };
        }
    }

    /**
     * Makes these rules the cluster's, as an administrator of it, for all streams that have none of their own.
     *
     * @param user the ledger's
     * @return false when this connection's user is no administrator: nothing was changed
     * @throws EventLogUnavailable when the cluster is away
     */
    public boolean protect(String user) {
        try {
            var before = settings();
            var wanted = Map.of(
                    "$userStreamAcl",
                    Map.of(
                            "$r", List.of(ADMINS, user),
                            "$w", List.of(ADMINS, user),
                            "$d", List.of(ADMINS),
                            "$mr", List.of(ADMINS, user),
                            "$mw", List.of(ADMINS)),
                    "$systemStreamAcl",
                    before.map(it -> it.get("$systemStreamAcl"))
                            .filter(JsonNode::isObject)
                            .orElse(EventJson.MAPPER.valueToTree(ADMINS_ONLY)));
            if (before.filter(it -> it.equals(EventJson.MAPPER.valueToTree(wanted)))
                    .isEmpty()) {
                var data = EventData.builderAsJson("update-default-acl", EventJson.MAPPER.writeValueAsBytes(wanted))
                        .build();
                connection.ask(client -> client.appendToStream(SETTINGS, data));
            }
            letReadAll(user);
            return true;
        } catch (KurrentRefusal refused) {
            if (refused.failure() == KurrentFailure.REFUSED) {
                return false;
            }
            throw new EventLogUnavailable(refused.getCause());
        }
    }

    private Optional<JsonNode> settings() {
        try {
            var last = ReadStreamOptions.get().backwards().fromEnd().maxCount(1);
            return connection.ask(client -> client.readStream(SETTINGS, last)).getEvents().stream()
                    .map(event -> EventJson.MAPPER.readTree(event.getEvent().getEventData()))
                    .findFirst();
        } catch (KurrentRefusal refused) {
            if (refused.failure() == KurrentFailure.NO_STREAM) {
                return Optional.empty();
            }
            throw refused;
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** The whole log is a system stream, which only administrators may read unless it says otherwise. */
    private void letReadAll(String user) {
        var metadata = connection.ask(client -> client.getStreamMetadata("$all"));
        if (metadata.getAcl() instanceof StreamAcl acl
                && acl.getReadRoles() != null
                && acl.getReadRoles().contains(user)) {
            return;
        }
        metadata.setAcl(Acls.newStreamAcl()
                .addReadRoles(ADMINS, user)
                .addWriteRoles(ADMINS)
                .addDeleteRoles(ADMINS)
                .addMetaReadRoles(ADMINS)
                .addMetaWriteRoles(ADMINS));
        connection.ask(client -> client.setStreamMetadata("$all", metadata));
    }
}
