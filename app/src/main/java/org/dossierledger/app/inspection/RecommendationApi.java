package org.dossierledger.app.inspection;

import java.net.URI;
import java.util.List;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.request.Headers;
import org.dossierledger.app.request.RegisterMoment;
import org.dossierledger.app.security.RecordViews;
import org.dossierledger.query.inspection.RecommendationRegister;
import org.dossierledger.query.inspection.RecommendationState;
import org.dossierledger.query.inspection.RecommendationSums;
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

/** Recommendations over REST; see docs/api.md. */
@RestController
@RequestMapping("/api/v1")
class RecommendationApi {

    private final Ledger ledger;
    private final InspectionDesk inspections;
    private final RecommendationDesk recommendations;
    private final InspectionTimelines timelines;
    private final RecordViews views;

    RecommendationApi(
            Ledger ledger,
            InspectionDesk inspections,
            RecommendationDesk recommendations,
            InspectionTimelines timelines,
            RecordViews views) {
        this.views = views;
        this.ledger = ledger;
        this.inspections = inspections;
        this.recommendations = recommendations;
        this.timelines = timelines;
    }

    @PostMapping("/inspections/{inspection}/recommendations")
    ResponseEntity<RecommendationState> recommend(
            @AuthenticationPrincipal Account account,
            @PathVariable String inspection,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestBody ObjectNode body) {
        var made = recommendations.make(Headers.visit(account, key, null, body), inspection, body);
        return ResponseEntity.created(URI.create("/api/v1/recommendations/" + made.id()))
                .eTag(String.valueOf(made.version()))
                .body(made);
    }

    /** @param sums of those made to the inspected, as far as the reader may know of them */
    private record Made(List<RecommendationRegister.Row> items, RecommendationSums sums) {}

    @GetMapping("/inspections/{inspection}/recommendations")
    Made recommendations(
            @AuthenticationPrincipal Account account,
            @PathVariable String inspection,
            @RequestParam(required = false) String asOf,
            @RequestParam(required = false) String knownAt) {
        var items = timelines.recommendations(account, inspections.state(inspection), moment(asOf, knownAt));
        return new Made(items, RecommendationSums.of(items));
    }

    @GetMapping("/recommendations")
    List<RecommendationRegister.Row> recommendations(
            @AuthenticationPrincipal Account account,
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam(required = false) String asOf,
            @RequestParam(required = false) String knownAt) {
        return timelines.recommendations(account, open, moment(asOf, knownAt));
    }

    @GetMapping("/recommendations/{recommendation}")
    ResponseEntity<RecommendationState> recommendation(
            @AuthenticationPrincipal Account account,
            @PathVariable String recommendation,
            @RequestParam(required = false) String asOf,
            @RequestParam(required = false) String knownAt) {
        var state = recommendations.seen(account, recommendation, moment(asOf, knownAt));
        views.ofInspection(account, state.id(), "api");
        return answer(state);
    }

    @PostMapping("/recommendations/{recommendation}/{step}")
    ResponseEntity<RecommendationState> follow(
            @AuthenticationPrincipal Account account,
            @PathVariable String recommendation,
            @PathVariable String step,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestHeader(name = "If-Match", required = false) String version,
            @RequestBody ObjectNode body) {
        return answer(recommendations.act(Headers.visit(account, key, version, body), recommendation, step, body));
    }

    private RegisterMoment moment(String asOf, String knownAt) {
        return RegisterMoment.of(asOf, knownAt, ledger.clock());
    }

    private static ResponseEntity<RecommendationState> answer(RecommendationState state) {
        return ResponseEntity.ok().eTag(String.valueOf(state.version())).body(state);
    }
}
