package org.dossierledger.command.eventlog.kurrentdb.peer;

import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who may do what with a stream: its own {@code $acl}, else what {@code $settings} says, else the server's default, by
 * which anybody may do anything with streams of users and only administrators with those of the system, $all included.
 */
final class Access {

    static final String ADMINISTRATOR = "$admins";

    /** With the keys of access control lists. */
    enum Action {
        READ("$r"),
        WRITE("$w"),
        DELETE("$d"),
        READ_METADATA("$mr"),
        WRITE_METADATA("$mw");

        private final String key;

        Action(String key) {
            this.key = key;
        }

        private Action onMetadata() {
            return this == READ ? READ_METADATA : WRITE_METADATA;
        }
    }

    private final DurableLog log;

    Access(DurableLog log) {
        this.log = log;
    }

    boolean allows(Action action, String stream) {
        var user = CallHeaders.USER.get();
        if (user.equals(ADMINISTRATOR)) {
            return true;
        }
        if (stream.startsWith("$$")) {
            return allows(user, action.onMetadata(), stream.substring(2));
        }
        return allows(user, action, stream);
    }

    private boolean allows(String user, Action action, String stream) {
        var own = log.locked(() -> log.index().stream(stream).limits.json()).path("$acl");
        var system = stream.startsWith("$");
        var settings = settings().path(system ? "$systemStreamAcl" : "$userStreamAcl");
        for (var roles : new JsonNode[] {own.path(action.key), settings.path(action.key)}) {
            if (!roles.isMissingNode()) {
                return names(roles, user) || names(roles, "$all");
            }
        }
        return !system;
    }

    private static boolean names(JsonNode roles, String name) {
        return roles.isArray()
                ? StreamSupport.stream(roles.spliterator(), false)
                        .anyMatch(role -> role.asString().equals(name))
                : roles.asString().equals(name);
    }

    private JsonNode settings() {
        var view = StreamView.of(log, "$settings");
        return view.readable()
                ? JsonMapper.shared()
                        .readTree(log.at(view.position(view.last()))
                                .event()
                                .data()
                                .toByteArray())
                : JsonMapper.shared().createObjectNode();
    }
}
