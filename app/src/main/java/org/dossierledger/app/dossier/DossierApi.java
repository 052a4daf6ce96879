package org.dossierledger.app.dossier;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.petition.PetitionAccess;
import org.dossierledger.app.request.Headers;
import org.dossierledger.app.request.RegisterMoment;
import org.dossierledger.app.security.DossierAccess;
import org.dossierledger.app.security.RecordViews;
import org.dossierledger.query.dossier.DossierState;
import org.dossierledger.query.dossier.RegisterPage;
import org.dossierledger.query.dossier.RegisterSearch;
import org.dossierledger.query.late.LateAnswer;
import org.dossierledger.query.late.LateQuestion;
import org.dossierledger.query.scope.Scope;
import org.dossierledger.query.timeline.Sentences;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.dossier.DossierStatus;
import org.dossierledger.shared.unit.UnitReading;
import org.springframework.context.MessageSource;
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
import tools.jackson.databind.node.ObjectNode;

/** Dossiers over REST; see docs/api.md. */
@RestController
@RequestMapping("/api/v1")
class DossierApi {

    private static final int LARGEST_PAGE = 200;

    private final Ledger ledger;
    private final Desk desk;
    private final DossierAccess access;
    private final PetitionAccess petitions;
    private final RecordViews views;
    private final MessageSource messages;

    DossierApi(
            Ledger ledger,
            Desk desk,
            DossierAccess access,
            PetitionAccess petitions,
            RecordViews views,
            MessageSource messages) {
        this.ledger = ledger;
        this.desk = desk;
        this.access = access;
        this.petitions = petitions;
        this.views = views;
        this.messages = messages;
    }

    @PostMapping("/dossiers")
    ResponseEntity<StateAnswer> receive(
            @AuthenticationPrincipal Account account,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestBody ObjectNode body,
            Locale language) {
        return created(desk.receive(Headers.visit(account, key, null, body), body), language);
    }

    @PostMapping("/dossiers/submissions")
    ResponseEntity<StateAnswer> submit(
            @AuthenticationPrincipal Account account,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestBody ObjectNode body,
            Locale language) {
        return created(desk.submit(Headers.visit(account, key, null, body), body), language);
    }

    @PostMapping("/dossiers/{dossier}/reception")
    ResponseEntity<StateAnswer> receiveSubmitted(
            @AuthenticationPrincipal Account account,
            @PathVariable String dossier,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestHeader(name = "If-Match", required = false) String version,
            @RequestBody ObjectNode body,
            Locale language) {
        return answer(desk.receive(Headers.visit(account, key, version, body), dossier, body), language);
    }

    @PostMapping("/dossiers/{dossier}/{action}")
    ResponseEntity<StateAnswer> act(
            @AuthenticationPrincipal Account account,
            @PathVariable String dossier,
            @PathVariable String action,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestHeader(name = "If-Match", required = false) String version,
            @RequestBody ObjectNode body,
            Locale language) {
        var what = DossierAction.at(action).orElseThrow(() -> new UnknownAction(action));
        return answer(desk.act(Headers.visit(account, key, version, body), dossier, what, body), language);
    }

    @GetMapping("/dossiers/{dossier}")
    ResponseEntity<StateAnswer> state(
            @AuthenticationPrincipal Account account,
            @PathVariable String dossier,
            @RequestParam(required = false) String asOf,
            @RequestParam(required = false) String knownAt,
            Locale language) {
        var now = desk.state(dossier);
        access.see(account, now);
        views.inInspection(account, now.id(), "api");
        var known = knownAt(knownAt, Instant.MAX);
        return answer(ledger.reads().dossiers(known).state(dossier, asOf(asOf), known), language);
    }

    @GetMapping("/dossiers/{dossier}/timeline")
    TimelineAnswer timeline(
            @AuthenticationPrincipal Account account,
            @PathVariable String dossier,
            @RequestParam(required = false) String asOf,
            @RequestParam(required = false) String knownAt,
            Locale language) {
        var now = desk.state(dossier);
        access.see(account, now);
        views.record(account, now.id(), "api");
        var known = knownAt(knownAt, Instant.MAX);
        var entries = ledger.reads()
                .dossiers()
                .timeline(
                        now.id(),
                        asOf(asOf),
                        known,
                        new Sentences(ledger.rulesAt(known).catalogue(), language.getLanguage()));
        return TimelineAnswer.of(now.id(), now.code(), now.kind(), entries, ledger.keyring());
    }

    @GetMapping("/dossiers")
    RegisterPage register(
            @AuthenticationPrincipal Account account,
            @RequestParam(required = false) String name,
            @RequestParam(required = false) String code,
            @RequestParam(required = false) String unit,
            @RequestParam(required = false) String procedure,
            @RequestParam(required = false) DossierStatus status,
            @RequestParam(required = false) String from,
            @RequestParam(required = false) String to,
            @RequestParam(required = false) String asOf,
            @RequestParam(required = false) String knownAt,
            @RequestParam(required = false) String answering,
            @RequestParam(required = false) String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        var then = RegisterMoment.of(asOf, knownAt, ledger.clock());
        var rules = ledger.rulesAt(then == null ? null : then.knownAt());
        var reading = UnitReading.of(rules.catalogue().units(), answering);
        var units = units(account, unit, reading);
        var search = new RegisterSearch(
                name,
                code,
                then == null ? units : access.scopeOf(account),
                procedure,
                status,
                from == null ? null : Moment.startOf(from),
                to == null ? null : Moment.asOf(to),
                cursor,
                limit(limit));
        var register = ledger.reads().register();
        return (then == null ? register.find(search) : register.find(search, then.within(units))).read(reading);
    }

    @GetMapping("/late")
    LateAnswer late(
            @AuthenticationPrincipal Account account,
            @RequestParam(required = false) String asOf,
            @RequestParam(required = false) String knownAt,
            @RequestParam(required = false) String kind,
            @RequestParam(required = false) String unit,
            @RequestParam(required = false) String procedure,
            @RequestParam(required = false) String officer,
            @RequestParam(required = false) Integer dueWithin,
            @RequestParam(required = false) String answering,
            @RequestParam(required = false) String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        var at = asOf(asOf);
        var known = knownAt(knownAt, null);
        var rules = ledger.rulesAt(known);
        var reading = UnitReading.of(rules.catalogue().units(), answering);
        var question = LateQuestion.at(at, known)
                .ofKinds(petitions.lateKinds(account, kind))
                .within(units(account, unit, reading))
                .of(procedure, officer)
                .confidentialOf(petitions.confidentialOf(account))
                .page(cursor, limit(limit));
        if (dueWithin != null) {
            if (dueWithin < 0 || dueWithin > 250) {
                throw new InvalidField("dueWithin", "malformed");
            }
            var last = rules.deadlines().calendar().addWorkingDays(Moment.dateOf(at), dueWithin);
            question = question.dueUntil(Moment.endOf(last));
        }
        return ledger.reads()
                .late(known)
                .answer(question)
                .read(reading)
                .knownAt(known == null ? ledger.clock().instant() : known);
    }

    private Scope units(Account account, String unit, UnitReading reading) {
        return access.narrowed(access.scopeOf(account), unit, reading.on());
    }

    private Instant asOf(String asOf) {
        return asOf == null ? ledger.clock().instant() : Moment.asOf(asOf);
    }

    private static Instant knownAt(String knownAt, Instant otherwise) {
        return knownAt == null ? otherwise : Moment.asOf(knownAt);
    }

    private static int limit(int limit) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new InvalidField("limit", "malformed");
        }
        return limit;
    }

    /** The version, and what changes without an event: how late it is. */
    private static String etag(DossierState state) {
        return state.version() + (state.late() ? "-" + state.workingDaysLate() : "");
    }

    private ResponseEntity<StateAnswer> created(DossierState state, Locale language) {
        return ResponseEntity.created(URI.create("/api/v1/dossiers/" + state.id()))
                .eTag(etag(state))
                .body(words(state, language));
    }

    private ResponseEntity<StateAnswer> answer(DossierState state, Locale language) {
        return ResponseEntity.ok().eTag(etag(state)).body(words(state, language));
    }

    private StateAnswer words(DossierState state, Locale language) {
        return StateAnswer.of(state, messages.getMessage("status." + state.status(), null, language));
    }
}
