package org.dossierledger.app.handover;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.request.StrictJson;
import org.dossierledger.app.request.Visit;
import org.dossierledger.app.serve.Problems;
import org.dossierledger.query.handover.PendingCase;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.unit.UnitCode;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Handing over what an ended body had, over REST; see docs/api.md. */
@RestController
@RequestMapping("/api/v1/handovers")
class HandoverApi {

    private static final Duration SETTLE = Duration.ofSeconds(2);
    /** So that an answer comes before anybody stops waiting; the next request goes on. */
    private static final int LARGEST = 500;

    private static final int STEP = 100;

    private final Ledger ledger;
    private final HandoverAccess access;
    private final Problems problems;

    HandoverApi(Ledger ledger, HandoverAccess access, Problems problems) {
        this.ledger = ledger;
        this.access = access;
        this.problems = problems;
    }

    /** @param proposed by field of procedures, {@code ""} for everything else: who would go on, the largest share first */
    record Pending(
            UnitCode from,
            int count,
            Map<String, Long> byKind,
            Map<String, List<UnitCode>> proposed,
            List<Shown> items) {}

    record Shown(String kind, String id, String code, String procedure, String field) {}

    record Refused(String kind, String id, String code, String why) {}

    /** @param left how many cases of the order remain: the same request again goes on with them */
    record Done(int done, int left, List<Refused> refused) {}

    /** What the body still has, and who would go on with it. */
    @GetMapping
    Pending pending(@AuthenticationPrincipal Account account, @RequestParam String from) {
        var body = unit("from", from);
        access.from(account, body);
        var handover = new Handover(ledger);
        var cases = handover.pending(body);
        var proposed = new TreeMap<String, List<UnitCode>>();
        proposed.put("", handover.proposed(body, null));
        cases.stream()
                .map(handover::fieldOf)
                .distinct()
                .filter(field -> field != null)
                .forEach(field -> proposed.put(field, handover.proposed(body, field)));
        return new Pending(
                body,
                cases.size(),
                cases.stream().collect(Collectors.groupingBy(PendingCase::kind, TreeMap::new, Collectors.counting())),
                proposed,
                cases.stream()
                        .limit(LARGEST)
                        .map(each -> new Shown(
                                each.kind(), each.id(), each.code(), each.procedure(), handover.fieldOf(each)))
                        .toList());
    }

    @PostMapping
    Done handOver(@AuthenticationPrincipal Account account, @RequestBody ObjectNode body, Locale language) {
        var order = order(body);
        access.check(account, order.from(), order.to());
        var handover = new Handover(ledger);
        var cases = handover.of(order);
        var visit = new Visit(account, null, "api", null, null);
        var refused = new ArrayList<HandoverReport.Refused>();
        var done = 0;
        for (var at = 0; at < cases.size() && done < LARGEST; at += STEP) {
            var some = cases.subList(at, Math.min(at + STEP, cases.size()));
            var report = handover.carryOut(order, some, visit::metadata, tried -> {});
            done += report.done();
            refused.addAll(report.refused());
        }
        ledger.reads().settle(SETTLE);
        return new Done(
                done,
                cases.size() - done,
                refused.stream()
                        .map(each -> new Refused(
                                each.kind(), each.id(), each.code(), problems.sentence(each.why(), language)))
                        .toList());
    }

    private static HandoverOrder order(ObjectNode body) {
        StrictJson.storable(body);
        return StrictJson.read(body, HandoverOrder.class);
    }

    private static UnitCode unit(String field, String text) {
        if (text.isBlank() || text.length() > 60) {
            throw new InvalidField(field, "malformed");
        }
        return UnitCode.of(text);
    }
}
