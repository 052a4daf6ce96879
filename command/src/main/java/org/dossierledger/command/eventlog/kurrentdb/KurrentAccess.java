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
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dossierledger.command.eventlog.EventLogUnavailable;
import org.dossierledger.shared.event.EventJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who may do what on the cluster, as its access control lists say. The ledger's own user has to append and to read, the
 * whole log included; it must neither delete a stream nor write a stream's metadata, which can hide events as well.
 */
public final class KurrentAccess {

    private static final String SETTINGS = "$settings";
    private static final String ADMINS = "$admins";
    private static final Map<String, String> ADMINS_ONLY =
            Map.of("$r", ADMINS, "$w", ADMINS, "$d", ADMINS, "$mr", ADMINS, "$mw", ADMINS);
    private static final StreamAcl ADMINS_ONLY_ACL = Acls.newStreamAcl()
            .addReadRoles(ADMINS)
            .addWriteRoles(ADMINS)
            .addDeleteRoles(ADMINS)
            .addMetaReadRoles(ADMINS)
            .addMetaWriteRoles(ADMINS);
    private static final String EVERYBODY = "$all";
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
     * Makes these rules the cluster's, as an administrator of it, for all streams that have none of their own. Whoever could
     * read and append before still can. On a cluster that is shared with others the rules for streams stay theirs, and the
     * ledger's user is only let read the whole log.
     *
     * @param user the ledger's
     * @param shared whether other applications have streams there
     * @return false when this connection's user is no administrator: nothing was changed
     * @throws EventLogUnavailable when the cluster is away
     */
    public boolean protect(String user, boolean shared) {
        try {
            var before = settings();
            if (!shared) {
                restrict(user, before);
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

    private void restrict(String user, ObjectNode before) {
        var wanted = before.deepCopy();
        var streams = wanted.withObject("/$userStreamAcl");
        for (var role : List.of("$r", "$w", "$mr")) {
            streams.set(role, EventJson.MAPPER.valueToTree(with(user, roles(streams.path(role)))));
        }
        for (var role : List.of("$d", "$mw")) {
            streams.set(role, EventJson.MAPPER.valueToTree(List.of(ADMINS)));
        }
        if (!wanted.path("$systemStreamAcl").isObject()) {
            wanted.set("$systemStreamAcl", EventJson.MAPPER.valueToTree(ADMINS_ONLY));
        }
        if (!wanted.equals(before)) {
            var data = EventData.builderAsJson("update-default-acl", EventJson.MAPPER.writeValueAsBytes(wanted))
                    .build();
            connection.ask(client -> client.appendToStream(SETTINGS, data));
        }
    }

    /** One as text, several as a list. */
    private static List<String> roles(JsonNode node) {
        return node.isString()
                ? List.of(node.stringValue())
                : node.valueStream().map(JsonNode::asString).toList();
    }

    private static List<String> with(String user, List<String> roles) {
        return roles.contains(EVERYBODY)
                ? roles
                : Stream.concat(roles.stream(), Stream.of(ADMINS, user))
                        .distinct()
                        .toList();
    }

    private ObjectNode settings() {
        try {
            var last = ReadStreamOptions.get().backwards().fromEnd().maxCount(1);
            return connection.ask(client -> client.readStream(SETTINGS, last)).getEvents().stream()
                    .map(event -> EventJson.MAPPER.readTree(event.getEvent().getEventData()))
                    .filter(ObjectNode.class::isInstance)
                    .map(ObjectNode.class::cast)
                    .findFirst()
                    .orElseGet(EventJson.MAPPER::createObjectNode);
        } catch (KurrentRefusal refused) {
            if (refused.failure() == KurrentFailure.NO_STREAM) {
                return EventJson.MAPPER.createObjectNode();
            }
            throw refused;
        } catch (JacksonException e) {
            return EventJson.MAPPER.createObjectNode();
        }
    }

    /** The whole log is a system stream, which only administrators may read unless it says otherwise. */
    private void letReadAll(String user) {
        var metadata = connection.ask(client -> client.getStreamMetadata("$all"));
        var before = metadata.getAcl() instanceof StreamAcl acl ? acl : ADMINS_ONLY_ACL;
        var readers = Optional.ofNullable(before.getReadRoles()).orElse(List.of());
        if (with(user, readers).equals(readers)) {
            return;
        }
        metadata.setAcl(copy(before, with(user, readers)));
        connection.ask(client -> client.setStreamMetadata("$all", metadata));
    }

    private static StreamAcl copy(StreamAcl before, List<String> readers) {
        var copy = Acls.newStreamAcl().addReadRoles(readers.toArray(String[]::new));
        each(before.getWriteRoles(), copy::addWriteRoles);
        each(before.getDeleteRoles(), copy::addDeleteRoles);
        each(before.getMetaReadRoles(), copy::addMetaReadRoles);
        each(before.getMetaWriteRoles(), copy::addMetaWriteRoles);
        return copy;
    }

    private static void each(List<String> roles, Consumer<String[]> add) {
        if (roles != null) {
            add.accept(roles.toArray(String[]::new));
        }
    }
}
