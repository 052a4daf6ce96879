package org.dossierledger.app.mining;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Set;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.account.Role;
import org.dossierledger.app.request.AnswerCutShort;
import org.dossierledger.app.request.Visit;
import org.dossierledger.app.security.DossierAccess;
import org.dossierledger.app.security.NotAllowed;
import org.dossierledger.query.mining.ProcessFormat;
import org.dossierledger.query.mining.ProcessQuestion.Inspecting;
import org.dossierledger.query.scope.Scope;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.evidence.ExportProcessLog;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Process logs as downloads: for inspectors, and for leaders those of their units. */
@Component
public class ProcessLogs {

    private static final Set<Role> READERS = Set.of(Role.INSPECTOR, Role.LEADER);

    private final Ledger ledger;
    private final ProcessLogDesk desk;
    private final DossierAccess access;

    ProcessLogs(Ledger ledger, DossierAccess access) {
        this.ledger = ledger;
        this.desk = new ProcessLogDesk(ledger);
        this.access = access;
    }

    /**
     * Records it and sends it.
     *
     * @param channel web, api
     * @throws NotAllowed when role or unit are the wrong ones
     * @throws AnswerCutShort when it could not be sent whole
     */
    public void send(Account account, String channel, ProcessLogRequest request, HttpServletResponse response) {
        var scope = access.scopeOf(account);
        var wanted = within(scope, request.wanted());
        var units = units(account, scope, wanted);
        desk.record(wanted, new Visit(account, null, channel, null, null).metadata());
        var format = ProcessFormat.of(wanted.format());
        var name = "%s.%s".formatted(Moment.dateOf(ledger.clock().instant()), format.extension());
        response.setContentType(format.mediaType());
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        try {
            desk.write(wanted, units, inspecting(account), response.getOutputStream(), events -> {});
        } catch (IOException | RuntimeException e) {
            throw new AnswerCutShort(e);
        }
    }

    private Inspecting inspecting(Account account) {
        return account.role() == Role.INSPECTOR
                ? new Inspecting(Set.of(), account.username())
                : new Inspecting(access.unitsSeenBy(account), null);
    }

    /** A side of the time that an inspector leaves open is that of their decision, if they have but one. */
    private ExportProcessLog within(Scope scope, ExportProcessLog asked) {
        var now = ledger.clock().instant();
        return scope.only()
                .map(part -> asked.between(
                        asked.from() == null ? part.from() : asked.from(),
                        asked.to() == null && part.to() != null && part.to().isBefore(now) ? part.to() : asked.to()))
                .orElse(asked);
    }

    /** Of what was asked for, what the account may see; an inspector in a time that lies in the period under inspection. */
    private Set<String> units(Account account, Scope scope, ExportProcessLog wanted) {
        var seen = scope.unitsThroughout(
                wanted.from() == null ? Instant.MIN : wanted.from(),
                wanted.to() == null ? ledger.clock().instant() : wanted.to());
        if (!READERS.contains(account.role())) {
            throw new NotAllowed();
        }
        if (seen.isEmpty()) {
            throw scope.units().isEmpty() ? new NotAllowed() : new OutsideInspectedPeriod();
        }
        return access.narrowed(seen, wanted.unit(), wanted.answeringOn());
    }
}
