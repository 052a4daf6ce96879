package org.dossierledger.app.page;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.handover.Handover;
import org.dossierledger.app.handover.HandoverAccess;
import org.dossierledger.app.handover.HandoverOrder;
import org.dossierledger.app.handover.HandoverReport;
import org.dossierledger.app.handover.HandoverRun;
import org.dossierledger.app.request.Visit;
import org.dossierledger.app.serve.Problems;
import org.dossierledger.query.handover.PendingCase;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.Refusal;
import org.dossierledger.shared.unit.Succession;
import org.dossierledger.shared.unit.Unit;
import org.dossierledger.shared.unit.UnitCode;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Bàn giao hồ sơ, đơn đang giải quyết của đơn vị đã kết thúc hoạt động: for leaders. */
@Controller
@RequestMapping("/handovers")
class HandoverPages {

    private static final int SHOWN = 50;

    private final Ledger ledger;
    private final HandoverAccess access;
    private final HandoverRun run;
    private final Problems problems;

    HandoverPages(Ledger ledger, HandoverAccess access, HandoverRun run, Problems problems) {
        this.ledger = ledger;
        this.access = access;
        this.run = run;
        this.problems = problems;
    }

    /** @param proposed who would go on by the succession, the largest share first */
    record Group(String field, long count, List<UnitCode> proposed) {}

    record Told(HandoverReport.Refused refused, String why) {}

    @GetMapping
    String page(
            @AuthenticationPrincipal Account account,
            @RequestParam Map<String, String> given,
            Model model,
            Locale language) {
        var bodies = access.bodies(account);
        model.addAttribute("bodies", bodies);
        model.addAttribute(
                "counts",
                ledger.reads()
                        .pendingCases()
                        .countedBy(bodies.stream().map(Unit::code).toList()));
        progress(model);
        run.last().filter(ended -> mine(account, ended.order())).ifPresent(ended -> ended(ended, model, language));
        var from = given.getOrDefault("from", "");
        if (!from.isBlank()) {
            var body = unit("from", from);
            access.from(account, body);
            preview(account, body, given, model);
        }
        return "handovers";
    }

    private boolean mine(Account account, HandoverOrder order) {
        return access.bodies(account).stream().anyMatch(unit -> unit.code().equals(order.from()));
    }

    private void ended(HandoverRun.Ended ended, Model model, Locale language) {
        model.addAttribute("ended", ended);
        if (ended.report() != null) {
            model.addAttribute(
                    "refused",
                    ended.report().refused().stream()
                            .map(each -> new Told(each, problems.sentence(each.why(), language)))
                            .toList());
        }
    }

    private void preview(Account account, UnitCode from, Map<String, String> given, Model model) {
        var handover = new Handover(ledger);
        var cases = handover.pending(from);
        var fields = new TreeSet<String>();
        cases.stream().map(handover::fieldOf).filter(Objects::nonNull).forEach(fields::add);
        var counted = cases.stream()
                .collect(Collectors.groupingBy(
                        each -> Objects.requireNonNullElse(handover.fieldOf(each), ""),
                        TreeMap::new,
                        Collectors.counting()));
        var proposed = handover.proposed(from, blank(given.get("field")));
        model.addAttribute("from", ledger.catalogue().units().find(from).orElseThrow());
        model.addAttribute("cases", cases);
        model.addAttribute("shown", cases.subList(0, Math.min(SHOWN, cases.size())));
        model.addAttribute(
                "byKind",
                cases.stream()
                        .collect(Collectors.groupingBy(PendingCase::kind, LinkedHashMap::new, Collectors.counting())));
        model.addAttribute(
                "groups",
                counted.entrySet().stream()
                        .map(each -> new Group(
                                each.getKey(), each.getValue(), handover.proposed(from, blank(each.getKey()))))
                        .toList());
        model.addAttribute("fields", fields);
        model.addAttribute("receivers", access.receivers(account));
        model.addAttribute("proposed", proposed);
        model.addAttribute("given", given);
        model.addAttribute(
                "basis",
                ledger.catalogue().units().successions().stream()
                        .filter(each -> each.from().equals(from))
                        .map(Succession::legalBasis)
                        .findFirst()
                        .orElse(""));
        model.addAttribute("effective", DateParts.of(given, "effective"));
    }

    @PostMapping
    String handOver(
            @AuthenticationPrincipal Account account,
            @RequestParam Map<String, String> form,
            Model model,
            Locale language) {
        var from = unit("from", form.getOrDefault("from", ""));
        access.check(account, from, unit("to", form.getOrDefault("to", "")));
        try {
            var order = new HandoverOrder(
                    from,
                    unit("to", form.get("to")),
                    form.get("legalBasis"),
                    blank(form.get("minutesNumber")),
                    effective(form),
                    blank(form.get("field")),
                    form.getOrDefault("cases", "")
                            .lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .collect(Collectors.toSet()));
            var cases = new Handover(ledger).of(order);
            run.start(new Visit(account, null, "web", null, null), order, cases);
            return "redirect:/handovers?from=" + from;
        } catch (Refusal refusal) {
            model.addAttribute("problem", problems.sentence(refusal, language));
            return page(account, form, model, language);
        }
    }

    private static LocalDate effective(Map<String, String> form) {
        return DateParts.of(form, "effective").date("effective");
    }

    /** The part of the page that changes while cases are handed over. */
    @GetMapping("/progress")
    String progress(Model model, HttpServletResponse response) {
        if (progress(model)) {
            response.setHeader("HX-Refresh", "true");
        }
        return "handover-parts :: progress";
    }

    private boolean progress(Model model) {
        var running = run.running();
        running.ifPresent(it -> model.addAttribute("running", it));
        model.addAttribute("live", running.isPresent());
        return running.isEmpty();
    }

    private UnitCode unit(String field, String text) {
        if (text.isBlank() || text.length() > 60) {
            throw new InvalidField(field, "malformed");
        }
        var code = UnitCode.of(text.strip());
        if (ledger.catalogue().units().find(code).isEmpty()) {
            throw new InvalidField(field, "unknown");
        }
        return code;
    }

    private static String blank(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
