package org.dossierledger.app.inspection;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.dossier.TimelineAnswer;
import org.dossierledger.app.request.Headers;
import org.dossierledger.app.request.RegisterMoment;
import org.dossierledger.app.security.RecordViews;
import org.dossierledger.query.inspection.InspectionRegister;
import org.dossierledger.query.inspection.InspectionState;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.inspection.InspectionKind;
import org.dossierledger.shared.inspection.Stage;
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

/** Inspections and checks over REST; see docs/api.md. */
@RestController
@RequestMapping("/api/v1")
class InspectionApi {

    private static final int LARGEST_PAGE = 200;

    private final Ledger ledger;
    private final InspectionDesk desk;
    private final InspectionAccess access;
    private final InspectionTimelines timelines;
    private final SampleDesk samples;
    private final RecordViews views;

    InspectionApi(
            Ledger ledger,
            InspectionDesk desk,
            InspectionAccess access,
            InspectionTimelines timelines,
            SampleDesk samples,
            RecordViews views) {
        this.views = views;
        this.ledger = ledger;
        this.desk = desk;
        this.access = access;
        this.timelines = timelines;
        this.samples = samples;
    }

    @PostMapping("/inspections")
    ResponseEntity<InspectionState> decide(
            @AuthenticationPrincipal Account account,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestBody ObjectNode body) {
        var state = desk.decide(Headers.visit(account, key, null, body), body);
        return ResponseEntity.created(URI.create("/api/v1/inspections/" + state.id()))
                .eTag(String.valueOf(state.version()))
                .body(state);
    }

    @PostMapping("/inspections/{inspection}/{step}")
    ResponseEntity<InspectionState> act(
            @AuthenticationPrincipal Account account,
            @PathVariable String inspection,
            @PathVariable String step,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestHeader(name = "If-Match", required = false) String version,
            @RequestBody ObjectNode body) {
        var state = desk.act(Headers.visit(account, key, version, body), inspection, step, body);
        return answer(access.see(account, state));
    }

    @GetMapping("/inspections/{inspection}")
    ResponseEntity<InspectionState> state(
            @AuthenticationPrincipal Account account,
            @PathVariable String inspection,
            @RequestParam(required = false) String asOf,
            @RequestParam(required = false) String knownAt) {
        var now = desk.state(inspection);
        var state = access.see(account, now, desk.state(now.id(), moment(asOf, knownAt)));
        views.ofInspection(account, now.id(), "api");
        return answer(state);
    }

    private RegisterMoment moment(String asOf, String knownAt) {
        return RegisterMoment.of(asOf, knownAt, ledger.clock());
    }

    @GetMapping("/inspections/{inspection}/timeline")
    TimelineAnswer timeline(
            @AuthenticationPrincipal Account account,
            @PathVariable String inspection,
            @RequestParam(required = false) String asOf,
            @RequestParam(required = false) String knownAt,
            Locale language) {
        var now = desk.state(inspection);
        var entries = timelines.of(account, now, moment(asOf, knownAt), language);
        views.ofInspection(account, now.id(), "api");
        return TimelineAnswer.of(now.id(), now.code(), "inspection", entries, ledger.keyring());
    }

    /** Each sample drawn again, and whether it is the same. */
    @GetMapping("/inspections/{inspection}/samples")
    List<SampleDesk.Repeated> samples(@AuthenticationPrincipal Account account, @PathVariable String inspection) {
        return access.see(account, desk.state(inspection)).samples().stream()
                .map(samples::repeat)
                .toList();
    }

    @GetMapping("/inspections")
    InspectionRegister.Page register(
            @AuthenticationPrincipal Account account,
            @RequestParam(required = false) InspectionKind kind,
            @RequestParam(required = false) Stage stage,
            @RequestParam(required = false) String asOf,
            @RequestParam(required = false) String knownAt,
            @RequestParam(required = false) String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new InvalidField("limit", "malformed");
        }
        return timelines.register(account, kind, stage, cursor, limit, moment(asOf, knownAt));
    }

    private static ResponseEntity<InspectionState> answer(InspectionState state) {
        return ResponseEntity.ok().eTag(String.valueOf(state.version())).body(state);
    }
}
