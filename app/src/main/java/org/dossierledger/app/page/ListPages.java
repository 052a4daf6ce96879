package org.dossierledger.app.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.petition.PetitionAccess;
import org.dossierledger.app.request.RegisterMoment;
import org.dossierledger.app.security.DossierAccess;
import org.dossierledger.query.dossier.RegisterSearch;
import org.dossierledger.query.late.LateQuestion;
import org.dossierledger.query.scope.Scope;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.dossier.DossierStatus;
import org.dossierledger.shared.unit.UnitReading;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Register (sổ theo dõi hồ sơ) and late list (hồ sơ quá hạn). */
@Controller
class ListPages {

    private static final int PAGE = 25;

    private final Ledger ledger;
    private final DossierAccess access;
    private final PetitionAccess petitions;
    private final UnitChoices choices;

    ListPages(Ledger ledger, DossierAccess access, PetitionAccess petitions, UnitChoices choices) {
        this.ledger = ledger;
        this.access = access;
        this.petitions = petitions;
        this.choices = choices;
    }

    @GetMapping("/dossiers")
    String register(
            @AuthenticationPrincipal Account account,
            @RequestParam(required = false) String name,
            @RequestParam(required = false) String code,
            @RequestParam(required = false) String unit,
            @RequestParam(required = false) String procedure,
            @RequestParam(required = false) DossierStatus status,
            @ModelAttribute(name = "from", binding = false) DateParts from,
            @ModelAttribute(name = "to", binding = false) DateParts to,
            @ModelAttribute(name = "asOf", binding = false) DateParts asOf,
            @ModelAttribute(name = "knownAt", binding = false) DateParts knownAt,
            @ModelAttribute(name = "answering", binding = false) DateParts answering,
            @RequestParam(required = false) String cursor,
            Model model) {
        var reading = reading(answering, knownAt);
        var units = units(account, unit, reading);
        var then = RegisterMoment.of(asOf.end("asOf"), knownAt.end("knownAt"), ledger.clock());
        var search = new RegisterSearch(
                name,
                code,
                then == null ? units : access.scopeOf(account),
                blank(procedure),
                status,
                from.start("receivedFrom"),
                to.end("receivedTo"),
                blank(cursor),
                PAGE);
        var register = ledger.reads().register();
        var page = then == null ? register.find(search) : register.find(search, then.within(units));
        model.addAttribute("page", page.read(reading));
        choices(account, model);
        model.addAttribute("statuses", DossierStatus.values());
        return "register";
    }

    @GetMapping("/late")
    String late(
            @AuthenticationPrincipal Account account,
            @RequestParam(required = false) String kind,
            @RequestParam(required = false) String unit,
            @RequestParam(required = false) String procedure,
            @RequestParam(required = false) String officer,
            @RequestParam(required = false) Integer dueWithin,
            @ModelAttribute(name = "asOf", binding = false) DateParts asOf,
            @ModelAttribute(name = "knownAt", binding = false) DateParts knownAt,
            @ModelAttribute(name = "answering", binding = false) DateParts answering,
            @RequestParam(required = false) String cursor,
            Model model) {
        var reading = reading(answering, knownAt);
        var at = asOf.end("asOf") == null ? ledger.clock().instant() : asOf.end("asOf");
        var question = LateQuestion.at(at, knownAt.end("knownAt"))
                .ofKinds(petitions.lateKinds(account, blank(kind)))
                .within(units(account, unit, reading))
                .of(blank(procedure), blank(officer))
                .confidentialOf(petitions.confidentialOf(account))
                .page(blank(cursor), PAGE);
        if (dueWithin != null && (dueWithin < 0 || dueWithin > 250)) {
            throw new InvalidField("dueWithin", "malformed");
        }
        if (dueWithin != null) {
            var last = ledger.rulesAt(knownAt.end("knownAt"))
                    .deadlines()
                    .calendar()
                    .addWorkingDays(Moment.dateOf(at), dueWithin);
            question = question.dueUntil(Moment.endOf(last));
        }
        var list = ledger.reads().late(knownAt.end("knownAt"));
        var answer = list.answer(question).read(reading);
        model.addAttribute("answer", answer);
        model.addAttribute("at", at);
        model.addAttribute("soon", dueWithin != null);
        model.addAttribute("kinds", new TreeSet<>(petitions.lateKinds(account, null)));
        model.addAttribute("byKind", answer.byKind());
        model.addAttribute("byUnit", first(answer.byUnit()));
        model.addAttribute("byProcedure", first(answer.byProcedure()));
        model.addAttribute("byOfficer", first(answer.byOfficer()));
        choices(account, model);
        return "late";
    }

    private static Map<String, Long> first(Map<String, Long> counts) {
        var first = new LinkedHashMap<String, Long>();
        counts.entrySet().stream().limit(8).forEach(entry -> first.put(entry.getKey(), entry.getValue()));
        return first;
    }

    private void choices(Account account, Model model) {
        var seen = access.unitsSeenBy(account);
        model.addAttribute("units", choices.ever(seen));
        model.addAttribute("procedures", ledger.catalogue().procedures().all());
    }

    private UnitReading reading(DateParts answering, DateParts knownAt) {
        return new UnitReading(
                ledger.rulesAt(knownAt.end("knownAt")).catalogue().units(), answering.date("answering"));
    }

    private Scope units(Account account, String unit, UnitReading reading) {
        var seen = access.scopeOf(account);
        return blank(unit) == null || unit.length() > 60 ? seen : access.narrowed(seen, unit, reading.on());
    }

    private static String blank(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** A date in three fields, as {@code from.day}, {@code from.month}, {@code from.year}. */
    @ModelAttribute("from")
    DateParts from(@RequestParam Map<String, String> parameters) {
        return DateParts.of(parameters, "from");
    }

    @ModelAttribute("to")
    DateParts to(@RequestParam Map<String, String> parameters) {
        return DateParts.of(parameters, "to");
    }

    @ModelAttribute("asOf")
    DateParts asOf(@RequestParam Map<String, String> parameters) {
        return DateParts.of(parameters, "asOf");
    }

    @ModelAttribute("answering")
    DateParts answering(@RequestParam Map<String, String> parameters) {
        return DateParts.of(parameters, "answering");
    }

    @ModelAttribute("knownAt")
    DateParts knownAt(@RequestParam Map<String, String> parameters) {
        return DateParts.of(parameters, "knownAt");
    }
}
