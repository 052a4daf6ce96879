package org.dossierledger.app.reception;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.dossier.TimelineAnswer;
import org.dossierledger.app.request.Headers;
import org.dossierledger.app.request.RegisterMoment;
import org.dossierledger.app.security.DossierAccess;
import org.dossierledger.app.security.RecordViews;
import org.dossierledger.query.reception.ReceptionPage;
import org.dossierledger.query.reception.ReceptionSearch;
import org.dossierledger.query.reception.ReceptionState;
import org.dossierledger.query.timeline.Sentences;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.event.EventJson;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.reception.Mode;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Citizen receptions over REST; see docs/api.md. */
@RestController
@RequestMapping("/api/v1/receptions")
class ReceptionApi {

    private static final int LARGEST_PAGE = 200;

    private final Ledger ledger;
    private final ReceptionDesk desk;
    private final ReceptionAccess access;
    private final DossierAccess units;
    private final RecordViews views;
    private final ReceptionLinks links;

    ReceptionApi(
            Ledger ledger,
            ReceptionDesk desk,
            ReceptionAccess access,
            DossierAccess units,
            RecordViews views,
            ReceptionLinks links) {
        this.ledger = ledger;
        this.desk = desk;
        this.access = access;
        this.units = units;
        this.views = views;
        this.links = links;
    }

    @PostMapping
    ResponseEntity<JsonNode> receive(
            @AuthenticationPrincipal Account account,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestBody ObjectNode body) {
        return created(desk.receive(Headers.visit(account, key, null, body), body));
    }

    @PostMapping("/appointments")
    ResponseEntity<JsonNode> schedule(
            @AuthenticationPrincipal Account account,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestBody ObjectNode body) {
        return created(desk.schedule(Headers.visit(account, key, null, body), body));
    }

    @PostMapping("/refusals")
    ResponseEntity<JsonNode> refuse(
            @AuthenticationPrincipal Account account,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestBody ObjectNode body) {
        return created(desk.refuse(Headers.visit(account, key, null, body), body));
    }

    @PostMapping("/{reception}/visit")
    ResponseEntity<JsonNode> receiveScheduled(
            @AuthenticationPrincipal Account account,
            @PathVariable String reception,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestHeader(name = "If-Match", required = false) String version,
            @RequestBody ObjectNode body) {
        return answer(desk.receive(Headers.visit(account, key, version, body), reception, body));
    }

    @PostMapping("/{reception}/{step}")
    ResponseEntity<JsonNode> act(
            @AuthenticationPrincipal Account account,
            @PathVariable String reception,
            @PathVariable String step,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestHeader(name = "If-Match", required = false) String version,
            @RequestBody ObjectNode body) {
        return answer(desk.act(Headers.visit(account, key, version, body), reception, step, body));
    }

    @GetMapping("/{reception}")
    ResponseEntity<JsonNode> state(
            @AuthenticationPrincipal Account account,
            @PathVariable String reception,
            @RequestParam(required = false) String asOf,
            @RequestParam(required = false) String knownAt) {
        var now = seen(account, reception);
        var known = knownAt(knownAt);
        return answer(ledger.reads().receptions(known).state(now.id(), asOf(asOf), known));
    }

    @GetMapping("/{reception}/timeline")
    TimelineAnswer timeline(
            @AuthenticationPrincipal Account account,
            @PathVariable String reception,
            @RequestParam(required = false) String asOf,
            @RequestParam(required = false) String knownAt,
            Locale language) {
        var now = seen(account, reception);
        var known = knownAt(knownAt);
        var sentences = new Sentences(ledger.rulesAt(known).catalogue(), language.getLanguage());
        var entries = ledger.reads().receptions().timeline(now.id(), asOf(asOf), known, sentences);
        return TimelineAnswer.of(now.id(), now.code(), "reception", entries, ledger.keyring())
                .with(data -> links.closed(data, now));
    }

    private ReceptionState seen(Account account, String reception) {
        var now = desk.state(reception);
        access.see(account, now);
        views.record(account, now.id(), "api");
        return now;
    }

    private Instant asOf(String asOf) {
        return asOf == null ? ledger.clock().instant() : Moment.asOf(asOf);
    }

    private static Instant knownAt(String knownAt) {
        return knownAt == null ? Instant.MAX : Moment.asOf(knownAt);
    }

    @GetMapping
    ReceptionPage register(
            @AuthenticationPrincipal Account account,
            @RequestParam(required = false) String name,
            @RequestParam(required = false) String code,
            @RequestParam(required = false) String unit,
            @RequestParam(required = false) Mode mode,
            @RequestParam(required = false) PetitionKind kind,
            @RequestParam(required = false) String from,
            @RequestParam(required = false) String to,
            @RequestParam(required = false) String asOf,
            @RequestParam(required = false) String knownAt,
            @RequestParam(required = false) String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new InvalidField("limit", "malformed");
        }
        var then = RegisterMoment.of(asOf, knownAt, ledger.clock());
        var asked = units.narrowed(access.scopeOf(account), unit);
        var search = new ReceptionSearch(
                name,
                code,
                then == null ? asked : access.scopeOf(account),
                mode,
                kind,
                from == null ? null : Moment.startOf(from),
                to == null ? null : Moment.asOf(to),
                cursor,
                limit);
        var register = ledger.reads().receptionRegister();
        return then == null ? register.find(search) : register.find(search, then.within(asked));
    }

    private ResponseEntity<JsonNode> created(ReceptionState state) {
        return ResponseEntity.created(URI.create("/api/v1/receptions/" + state.id()))
                .eTag(etag(state))
                .body(links.closed(EventJson.MAPPER.valueToTree(state), state));
    }

    private ResponseEntity<JsonNode> answer(ReceptionState state) {
        return ResponseEntity.ok().eTag(etag(state)).body(links.closed(EventJson.MAPPER.valueToTree(state), state));
    }

    /** The version, and what changes without an event: how late it is. */
    private static String etag(ReceptionState state) {
        return state.version() + (state.late() ? "-" + state.workingDaysLate() : "");
    }
}
