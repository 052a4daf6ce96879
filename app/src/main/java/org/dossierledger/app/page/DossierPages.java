package org.dossierledger.app.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.account.Role;
import org.dossierledger.app.dossier.Desk;
import org.dossierledger.app.dossier.DossierAction;
import org.dossierledger.app.request.Visit;
import org.dossierledger.app.security.DossierAccess;
import org.dossierledger.app.security.RecordViews;
import org.dossierledger.app.serve.Problems;
import org.dossierledger.query.dossier.DossierState;
import org.dossierledger.query.timeline.Sentences;
import org.dossierledger.shared.Refusal;
import org.dossierledger.shared.deadline.DeadlineRequest;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.dossier.Applicant;
import org.dossierledger.shared.dossier.Channel;
import org.dossierledger.shared.dossier.DossierCommand.AttachDocument;
import org.dossierledger.shared.dossier.DossierEvent.DossierReceived;
import org.dossierledger.shared.event.EventJson;
import org.dossierledger.shared.person.Person;
import org.dossierledger.shared.procedure.ProcedureCode;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.node.ObjectNode;

/** One dossier: receive it, look at it, see what can come next. */
@Controller
@RequestMapping("/dossiers")
class DossierPages {

    private final Ledger ledger;
    private final Desk desk;
    private final DossierAccess access;
    private final RecordViews views;
    private final DossierPetitions petitions;
    private final ReceiptMark mark;
    private final Problems problems;
    private final Formats formats;
    private final MessageSource messages;
    private final UnitChoices choices;

    DossierPages(
            Ledger ledger,
            Desk desk,
            DossierAccess access,
            RecordViews views,
            DossierPetitions petitions,
            ReceiptMark mark,
            Problems problems,
            Formats formats,
            MessageSource messages,
            UnitChoices choices) {
        this.ledger = ledger;
        this.desk = desk;
        this.access = access;
        this.views = views;
        this.petitions = petitions;
        this.mark = mark;
        this.problems = problems;
        this.formats = formats;
        this.messages = messages;
        this.choices = choices;
    }

    @GetMapping("/receive")
    String receive(@RequestParam(required = false) String procedure, Model model) {
        model.addAttribute("key", UUID.randomUUID().toString());
        model.addAttribute("given", Map.of());
        return receiveForm(procedure, model);
    }

    private String receiveForm(String procedure, Model model) {
        var catalogue = ledger.catalogue();
        var today = Moment.dateOf(ledger.clock().instant());
        model.addAttribute("procedures", catalogue.procedures().inForce(today));
        model.addAttribute("units", choices.today());
        model.addAttribute("kinds", Applicant.Kind.values());
        model.addAttribute("channels", Channel.values());
        if (procedure != null && !procedure.isBlank() && procedure.length() <= 60) {
            catalogue.procedures().inForce(ProcedureCode.of(procedure), today).ifPresent(chosen -> {
                model.addAttribute("chosen", chosen);
                var now = ledger.clock().instant();
                model.addAttribute(
                        "legal",
                        ledger.deadlines()
                                .compute(DeadlineRequest.of("K1", now).length(chosen.processing()))
                                .due());
            });
        }
        return "receive";
    }

    @PostMapping("/receive")
    String receive(
            @AuthenticationPrincipal Account account,
            @RequestParam Map<String, String> form,
            HttpServletRequest request,
            Model model,
            Locale language) {
        try {
            var body = EventJson.MAPPER.createObjectNode();
            copy(form, body, "procedure", "channel");
            body.put("receivingUnit", account.unit().value());
            body.put(
                    "competentUnit",
                    form.getOrDefault("competentUnit", account.unit().value()));
            var applicant = body.putObject("applicant");
            copy(form, applicant, "kind", "name", "idNumber", "phone", "email", "address");
            var papers = body.putArray("papers");
            var names = request.getParameterValues("paper");
            for (var paper : names == null ? new String[0] : names) {
                papers.addObject().put("name", paper).put("form", "COPY").put("copies", 1);
            }
            var promised = DateParts.of(form, "promised").end("promised");
            if (promised != null) {
                body.put("promised", promised.toString());
            }
            var visit = new Visit(account, form.get("key"), "web", null, null);
            return "redirect:/dossiers/" + desk.receive(visit, body).id() + "/receipt";
        } catch (Refusal refusal) {
            model.addAttribute("problem", problems.sentence(refusal, language));
            model.addAttribute("given", form);
            model.addAttribute("promised", DateParts.of(form, "promised"));
            model.addAttribute("key", form.get("key"));
            return receiveForm(form.get("procedure"), model);
        }
    }

    private static void copy(Map<String, String> form, ObjectNode into, String... fields) {
        for (var field : fields) {
            var value = form.get(field);
            if (value != null && !value.isBlank()) {
                into.put(field, value.strip());
            }
        }
    }

    @GetMapping("/{dossier}")
    String dossier(
            @AuthenticationPrincipal Account account,
            @PathVariable String dossier,
            @RequestParam Map<String, String> parameters,
            Model model,
            Locale language) {
        var now = desk.state(dossier);
        access.see(account, now);
        views.record(account, now.id(), "web");
        var asOf = DateParts.of(parameters, "asOf");
        var knownAt = DateParts.of(parameters, "knownAt");
        var at = asOf.end("asOf") == null ? ledger.clock().instant() : asOf.end("asOf");
        var known = knownAt.end("knownAt") == null ? Instant.MAX : knownAt.end("knownAt");
        var lookup = ledger.reads().dossiers(known);
        model.addAttribute("asOf", asOf);
        model.addAttribute("knownAt", knownAt);
        model.addAttribute("past", !asOf.empty() || !knownAt.empty());
        model.addAttribute("state", lookup.state(now.id(), at, known));
        model.addAttribute("person", person(now));
        var entries = lookup.timeline(
                now.id(), at, known, new Sentences(ledger.rulesAt(known).catalogue(), language.getLanguage()));
        var about = petitions.about(account, now.id(), at, known);
        model.addAttribute("petitions", about);
        model.addAttribute("lines", petitions.lines(entries, about, language));
        model.addAttribute("details", details(language).of(entries));
        var present = asOf.empty() && knownAt.empty();
        model.addAttribute("actions", present ? actions(account, now) : List.of());
        model.addAttribute("key", UUID.randomUUID().toString());
        model.addAttribute("mayAttach", access.mayDo(account, AttachDocument.class));
        model.addAttribute("mayReceive", account.role() == Role.CLERK && now.statusCode() == 1);
        return "dossier";
    }

    @GetMapping("/{dossier}/receipt")
    String receipt(
            @AuthenticationPrincipal Account account, @PathVariable String dossier, Model model, Locale language) {
        var now = desk.state(dossier);
        access.see(account, now);
        if (now.code() == null) {
            return "redirect:/dossiers/" + now.id(); // submitted online, and not received yet
        }
        views.record(account, now.id(), "receipt");
        var sentences = new Sentences(ledger.catalogue(), language.getLanguage());
        ledger.reads().dossiers().timeline(now.id(), Instant.MAX, Instant.MAX, sentences).stream()
                .filter(entry -> entry.event() instanceof DossierReceived)
                .findFirst()
                .ifPresent(entry -> {
                    model.addAttribute("papers", ((DossierReceived) entry.event()).papers());
                    model.addAttribute("receivedBy", entry.actor());
                });
        model.addAttribute("state", now);
        model.addAttribute("person", person(now));
        mark.add(model, now.id(), now.code(), Set.of("DossierReceived"), 1);
        return "receipt";
    }

    @PostMapping("/{dossier}/reception")
    String receiveSubmitted(@AuthenticationPrincipal Account account, @PathVariable String dossier) {
        var before = desk.state(dossier);
        var body = EventJson.MAPPER.createObjectNode();
        body.put("procedure", before.procedure());
        body.put("receivingUnit", before.unit());
        body.put("competentUnit", before.competentUnit());
        body.put("channel", "ONLINE");
        var visit = new Visit(account, "reception-" + before.id(), "web", null, null);
        return "redirect:/dossiers/" + desk.receive(visit, before.id(), body).id();
    }

    private TimelineDetails details(Locale language) {
        return new TimelineDetails(
                formats, ledger.keyring()::unseal, key -> messages.getMessage(key, null, null, language));
    }

    private List<DossierAction> actions(Account account, DossierState now) {
        var next = new ArrayList<DossierAction>();
        for (var action : DossierAction.values()) {
            if (access.mayDo(account, action.command())
                    && action.possible(now.status(), now.imported())
                    && (action != DossierAction.STAGE_COMPLETION || access.mayComplete(account, now))) {
                next.add(action);
            }
        }
        return next;
    }

    /** The applicant in the clear; null when there is none or their key was destroyed. */
    private Person person(DossierState state) {
        return state.applicant() == null
                ? null
                : ledger.keyring()
                        .unseal(state.applicant().person())
                        .map(json -> EventJson.MAPPER.readValue(json, Person.class))
                        .orElse(null);
    }
}
