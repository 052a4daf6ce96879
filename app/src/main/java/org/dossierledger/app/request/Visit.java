package org.dossierledger.app.request;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.messaging.MetaData;
import org.dossierledger.app.account.Account;
import org.dossierledger.command.act.StaleVersion;
import org.dossierledger.shared.event.Evidence;
import org.dossierledger.shared.event.Provenance;

/** How a request came, and what it claims. */
public record Visit(Account account, String key, String channel, Instant occurredAt, Long expectedVersion) {

    /** Repeating a request with the same key is the same command; keys of different accounts never meet. */
    public String commandId() {
        return key == null ? UUID.randomUUID().toString() : account.username() + ":" + key;
    }

    /** As claimed, else now. */
    public Instant occurredAt(Instant now) {
        return occurredAt == null ? now : occurredAt;
    }

    /** For what is opened by this request: a repeat meets the same one. A lower-case UUID. */
    public String newId() {
        return key == null
                ? UUID.randomUUID().toString()
                : UUID.nameUUIDFromBytes(commandId().getBytes(StandardCharsets.UTF_8))
                        .toString();
    }

    /** The metadata of the command, and the version that its sender has seen. */
    public MetaData metadata() {
        return metadata(commandId());
    }

    /** Of one of several commands that the request becomes. */
    public MetaData metadata(String commandId) {
        var by = Provenance.by(
                account.username(), account.role().name(), account.unit().value(), commandId, channel);
        if (occurredAt != null) {
            by = by.claimedAt(occurredAt, Evidence.BACK_ENTERED);
        }
        // Compared where the decision is made: what was read here may be an old version by then.
        return expectedVersion == null
                ? MetaData.from(by.asMap())
                : MetaData.from(by.asMap()).and(StaleVersion.EXPECTED, expectedVersion);
    }
}
