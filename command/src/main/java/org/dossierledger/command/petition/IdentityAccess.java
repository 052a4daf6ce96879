package org.dossierledger.command.petition;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.event.Provenance;
import org.dossierledger.shared.petition.IdentityCommand;
import org.dossierledger.shared.petition.IdentityCommand.ApproveIdentityAccess;
import org.dossierledger.shared.petition.IdentityCommand.DenyIdentityAccess;
import org.dossierledger.shared.petition.IdentityCommand.EraseIdentity;
import org.dossierledger.shared.petition.IdentityCommand.ExpireIdentityAccess;
import org.dossierledger.shared.petition.IdentityCommand.OpenIdentity;
import org.dossierledger.shared.petition.IdentityCommand.RequestIdentityAccess;
import org.dossierledger.shared.petition.IdentityEvent.IdentityAccessApproved;
import org.dossierledger.shared.petition.IdentityEvent.IdentityAccessDenied;
import org.dossierledger.shared.petition.IdentityEvent.IdentityAccessExpired;
import org.dossierledger.shared.petition.IdentityEvent.IdentityAccessRequested;
import org.dossierledger.shared.petition.IdentityEvent.IdentityErased;
import org.dossierledger.shared.petition.IdentityEvent.IdentityOpened;

/**
 * Who may open the identity in the vault, and until when (Law on Denunciations 2018 arts 9.1.b, 56): one person asks,
 * another one allows it, and only who asked opens. All of it happens when it is recorded: a claimed time would stretch a
 * permission that has ended.
 */
final class IdentityAccess {

    /** No article fixes it. Three days reach over a weekend, and nobody keeps the key to a denouncer for a habit. */
    private static final Duration LONGEST = Duration.ofHours(72);

    private final Docket docket;
    private final Map<String, Access> requests = new HashMap<>();
    private boolean erased;

    IdentityAccess(Docket docket) {
        this.docket = docket;
    }

    @CommandHandler
    void handle(RequestIdentityAccess c, MetaData metadata, Clock clock) {
        var step = step(c, metadata, clock);
        account(step);
        if (!docket.facts().hasProtected()) {
            throw new NobodyProtected();
        }
        if (requests.containsKey(c.request())) {
            throw new AccessAlreadyRequested();
        }
        step.happened(new IdentityAccessRequested(docket.facts().id(), c.request(), c.reason()));
    }

    @CommandHandler
    void handle(ApproveIdentityAccess c, MetaData metadata, Clock clock) {
        var step = step(c, metadata, clock);
        var access = pending(c.request());
        if (access.isBy(account(step))) {
            throw new SecondPersonNeeded();
        }
        if (!c.until().isAfter(step.at())) {
            throw new InvalidField("until", "past");
        }
        if (c.until().isAfter(step.at().plus(LONGEST))) {
            throw new AccessTooLong(LONGEST.toHours());
        }
        step.happened(new IdentityAccessApproved(docket.facts().id(), c.request(), c.until()));
    }

    @CommandHandler
    void handle(DenyIdentityAccess c, MetaData metadata, Clock clock) {
        var step = step(c, metadata, clock);
        pending(c.request());
        step.happened(new IdentityAccessDenied(docket.facts().id(), c.request(), c.reason()));
    }

    /** As often as needed while it is allowed; each opening is an event. */
    @CommandHandler
    void handle(OpenIdentity c, MetaData metadata, Clock clock) {
        var step = step(c, metadata, clock);
        ifAllowed(c.request(), step);
        step.happened(new IdentityOpened(docket.facts().id(), c.request()));
    }

    @CommandHandler
    void handle(EraseIdentity c, MetaData metadata, Clock clock) {
        var step = step(c, metadata, clock);
        ifAllowed(c.request(), step);
        step.happened(new IdentityErased(docket.facts().id(), c.request(), c.ground()));
    }

    /** After an erasure, too: that a permission has ended stays to be said. */
    @CommandHandler
    void handle(ExpireIdentityAccess c, MetaData metadata, Clock clock) {
        var step = now(c, metadata, clock);
        if (!known(c.request()).endedBy(step.at())) {
            throw new AccessNotEnded();
        }
        step.happened(new IdentityAccessExpired(docket.facts().id(), c.request()));
    }

    private Docket.Step step(IdentityCommand command, MetaData metadata, Clock clock) {
        var step = now(command, metadata, clock);
        if (erased) {
            throw new IdentityGone();
        }
        return step;
    }

    private Docket.Step now(IdentityCommand command, MetaData metadata, Clock clock) {
        var step = docket.step(command, metadata, clock);
        return new Docket.Step(step.act().now(), step.flags());
    }

    private Access known(String request) {
        var access = requests.get(request);
        if (access == null) {
            throw new UnknownAccessRequest(request);
        }
        return access;
    }

    private Access pending(String request) {
        var access = known(request);
        if (!access.pending()) {
            throw new AccessAlreadyDecided();
        }
        return access;
    }

    private void ifAllowed(String request, Docket.Step step) {
        var access = known(request);
        if (!access.isBy(account(step))) {
            throw new AccessOfSomebodyElse();
        }
        if (!access.allowedAt(step.at())) {
            throw new AccessNotAllowed();
        }
    }

    /** Two persons cannot be told apart where one of them is nobody. */
    private static String account(Docket.Step step) {
        InvalidField.ifMissing("actor", step.act().by().actor());
        return step.act().by().actor();
    }

    @EventSourcingHandler
    void on(IdentityAccessRequested event, MetaData metadata) {
        requests.put(event.request(), Access.requestedBy(Provenance.of(metadata).actor()));
    }

    @EventSourcingHandler
    void on(IdentityAccessApproved event) {
        requests.computeIfPresent(event.request(), (id, access) -> access.allowedUntil(event.until()));
    }

    @EventSourcingHandler
    void on(IdentityAccessDenied event) {
        requests.computeIfPresent(event.request(), (id, access) -> access.over());
    }

    @EventSourcingHandler
    void on(IdentityAccessExpired event) {
        requests.computeIfPresent(event.request(), (id, access) -> access.over());
    }

    @EventSourcingHandler
    void on(IdentityErased event) {
        erased = true;
    }

    /** @param until null while it is not allowed */
    private record Access(String requester, boolean pending, Instant until) {

        static Access requestedBy(String account) {
            return new Access(account, true, null);
        }

        Access allowedUntil(Instant end) {
            return new Access(requester, false, end);
        }

        Access over() {
            return new Access(requester, false, null);
        }

        boolean isBy(String account) {
            return account.equals(requester);
        }

        boolean allowedAt(Instant now) {
            return until != null && now.isBefore(until);
        }

        boolean endedBy(Instant now) {
            return until != null && !now.isBefore(until);
        }
    }
}
