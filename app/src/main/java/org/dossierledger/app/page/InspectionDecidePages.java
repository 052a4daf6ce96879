package org.dossierledger.app.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.account.Accounts;
import org.dossierledger.app.inspection.InspectionAccess;
import org.dossierledger.app.inspection.InspectionDesk;
import org.dossierledger.app.request.Visit;
import org.dossierledger.app.security.NotAllowed;
import org.dossierledger.app.serve.Problems;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.Refusal;
import org.dossierledger.shared.event.EventJson;
import org.dossierledger.shared.inspection.Authority;
import org.dossierledger.shared.inspection.InspectionCommand.DecideInspection;
import org.dossierledger.shared.inspection.Planning;
import org.dossierledger.shared.inspection.TeamRole;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.node.ObjectNode;

/** Ra quyết định thanh tra, kiểm tra. */
@Controller
@RequestMapping("/inspections/decide")
class InspectionDecidePages {

    private static final List<String> LINES =
            List.of("authority", "planning", "planNumber", "documentNumber", "legalBasis", "scope");
    private static final List<String> DATES = List.of("periodFrom", "periodTo", "accessFrom", "accessUntil");

    private final Ledger ledger;
    private final InspectionDesk desk;
    private final InspectionAccess access;
    private final Accounts accounts;
    private final Problems problems;
    private final PetitionWords words;

    InspectionDecidePages(
            Ledger ledger,
            InspectionDesk desk,
            InspectionAccess access,
            Accounts accounts,
            Problems problems,
            PetitionWords words) {
        this.ledger = ledger;
        this.desk = desk;
        this.access = access;
        this.accounts = accounts;
        this.problems = problems;
        this.words = words;
    }

    @GetMapping
    String form(@AuthenticationPrincipal Account account, Model model) {
        model.addAttribute("key", UUID.randomUUID().toString());
        return show(account, new LinkedMultiValueMap<>(), model);
    }

    @PostMapping
    String decide(
            @AuthenticationPrincipal Account account,
            @RequestParam MultiValueMap<String, String> given,
            Model model,
            Locale language) {
        try {
            var now = ledger.clock().instant();
            var at = MomentParts.of(given.toSingleValueMap(), "occurredAt").past("occurredAt", now);
            var visit = new Visit(account, given.getFirst("key"), "web", at, null);
            return "redirect:/inspections/"
                    + desk.decide(visit, body(account, given)).id() + "?done=decide";
        } catch (Refusal refusal) {
            model.addAttribute(
                    "problem",
                    problems.sentence(refusal, language, field -> words.label(DecideInspection.class, field)));
            model.addAttribute("key", given.getFirst("key"));
            return show(account, given, model);
        }
    }

    private static ObjectNode body(Account account, MultiValueMap<String, String> given) {
        var fields = given.toSingleValueMap();
        var body = EventJson.MAPPER.createObjectNode();
        for (var name : LINES) {
            var value = fields.getOrDefault(name, "").strip();
            if (!value.isEmpty()) {
                body.put(name, value);
            }
        }
        for (var name : DATES) {
            var date = DateParts.of(fields, name).date(name);
            if (date != null) {
                body.put(name, date.toString());
            }
        }
        var authority = fields.getOrDefault("authority", "");
        if (authority.isEmpty()) {
            throw new InvalidField("authority", "required");
        }
        try {
            body.put("kind", Authority.valueOf(authority).kind().name());
        } catch (IllegalArgumentException e) {
            throw new InvalidField("authority", "malformed");
        }
        if (!fields.getOrDefault("durationDays", "").matches("\\d{1,4}")) {
            throw new InvalidField("durationDays", "malformed");
        }
        body.put("durationDays", Integer.parseInt(fields.get("durationDays")));
        body.put("unit", account.unit().value());
        var objects = body.putArray("objects");
        given.getOrDefault("objects", List.of()).forEach(objects::add);
        var team = body.putArray("team");
        var head = fields.getOrDefault("head", "");
        if (!head.isEmpty()) {
            team.addObject().put("account", head).put("role", TeamRole.HEAD.name());
        }
        given.getOrDefault("members", List.of()).stream()
                .filter(member -> !member.equals(head))
                .forEach(member -> team.addObject().put("account", member).put("role", TeamRole.MEMBER.name()));
        return body;
    }

    private String show(Account account, MultiValueMap<String, String> given, Model model) {
        if (access.ledOf(account).isEmpty()) {
            throw new NotAllowed();
        }
        var fields = given.toSingleValueMap();
        model.addAttribute("given", fields);
        model.addAttribute("ticked", given);
        model.addAttribute("authorities", Authority.values());
        model.addAttribute("plannings", Planning.values());
        model.addAttribute("units", ledger.catalogue().units().all());
        model.addAttribute("inspectors", accounts.inspectors());
        DATES.forEach(name -> model.addAttribute(name, DateParts.of(fields, name)));
        model.addAttribute("moments", Map.of("occurredAt", MomentParts.of(fields, "occurredAt")));
        return "inspection-decide";
    }
}
