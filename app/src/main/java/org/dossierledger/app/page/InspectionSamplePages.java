package org.dossierledger.app.page;

import java.text.Collator;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.inspection.InspectionAccess;
import org.dossierledger.app.inspection.InspectionAction;
import org.dossierledger.app.inspection.InspectionDesk;
import org.dossierledger.app.inspection.SampleDesk;
import org.dossierledger.app.request.Visit;
import org.dossierledger.app.serve.Problems;
import org.dossierledger.query.inspection.InspectionState;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.Refusal;
import org.dossierledger.shared.event.EventJson;
import org.dossierledger.shared.inspection.InspectionCommand.DrawSample;
import org.dossierledger.shared.inspection.SampleMethod;
import org.dossierledger.shared.inspection.Trait;
import org.dossierledger.shared.petition.Field;
import org.dossierledger.shared.petition.PetitionKind;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.node.ObjectNode;

/** Chọn mẫu: the population is defined and counted, looked at, and then the sample is drawn. */
@Controller
@RequestMapping("/inspections/{inspection}/samples")
class InspectionSamplePages {

    private static final int SHOWN = 20;

    private final Ledger ledger;
    private final InspectionDesk desk;
    private final SampleDesk samples;
    private final InspectionSamples shown;
    private final InspectionAccess access;
    private final Problems problems;
    private final PetitionWords words;

    InspectionSamplePages(
            Ledger ledger,
            InspectionDesk desk,
            SampleDesk samples,
            InspectionSamples shown,
            InspectionAccess access,
            Problems problems,
            PetitionWords words) {
        this.ledger = ledger;
        this.desk = desk;
        this.samples = samples;
        this.shown = shown;
        this.access = access;
        this.problems = problems;
        this.words = words;
    }

    @GetMapping
    String form(@AuthenticationPrincipal Account account, @PathVariable String inspection, Model model) {
        var now = desk.state(inspection);
        access.act(account, InspectionAction.SAMPLE, now);
        model.addAttribute("key", UUID.randomUUID().toString());
        var given = new LinkedMultiValueMap<String, String>();
        parts(given, "from", now.periodFrom());
        parts(given, "to", now.periodTo());
        return show(now, given, model);
    }

    private static void parts(MultiValueMap<String, String> given, String name, LocalDate day) {
        given.add(name + ".day", String.valueOf(day.getDayOfMonth()));
        given.add(name + ".month", String.valueOf(day.getMonthValue()));
        given.add(name + ".year", String.valueOf(day.getYear()));
    }

    @PostMapping
    String draw(
            @AuthenticationPrincipal Account account,
            @PathVariable String inspection,
            @RequestParam MultiValueMap<String, String> given,
            Model model,
            Locale language) {
        var now = desk.state(inspection);
        access.act(account, InspectionAction.SAMPLE, now);
        try {
            var body = body(given);
            if (given.containsKey("preview")) {
                var drawn = samples.preview(account, now, body);
                model.addAttribute("drawn", drawn);
                model.addAttribute(
                        "items",
                        shown.items(
                                drawn.population().kind(),
                                drawn.records()
                                        .subList(
                                                0,
                                                Math.min(SHOWN, drawn.records().size()))));
                model.addAttribute("key", given.getFirst("key"));
                return show(now, given, model);
            }
            var visit = new Visit(account, given.getFirst("key"), "web", null, null);
            return "redirect:/inspections/"
                    + desk.act(visit, now.id(), "samples", body).id() + "?done=samples#samples";
        } catch (Refusal refusal) {
            model.addAttribute(
                    "problem", problems.sentence(refusal, language, field -> words.label(DrawSample.class, field)));
            model.addAttribute("key", given.getFirst("key"));
            return show(now, given, model);
        }
    }

    private static ObjectNode body(MultiValueMap<String, String> given) {
        var fields = given.toSingleValueMap();
        var body = EventJson.MAPPER.createObjectNode();
        var method = fields.getOrDefault("method", "");
        body.put("method", method);
        if (method.equals("RANDOM")) {
            if (!fields.getOrDefault("size", "").matches("[1-9]\\d{0,2}")) {
                throw new InvalidField("size", "malformed");
            }
            body.put("size", Integer.parseInt(fields.get("size")));
            body.put("seed", fields.getOrDefault("seed", "").strip());
        } else if (method.equals("BY_HAND")) {
            var records = body.putArray("records");
            fields.getOrDefault("records", "")
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .forEach(records::add);
        }
        var population = body.putObject("population");
        population.put("kind", fields.getOrDefault("kind", ""));
        for (var name : List.of("from", "to")) {
            var date = DateParts.of(fields, name).date(name);
            InvalidField.ifMissing(name, date);
            population.put(name, date.toString());
        }
        for (var name : List.of("field", "petitionKind")) {
            if (!fields.getOrDefault(name, "").isBlank()) {
                population.put(name, fields.get(name).strip());
            }
        }
        population.put("lateOnly", fields.containsKey("lateOnly"));
        var traits = population.putArray("traits");
        given.getOrDefault("traits", List.of()).forEach(traits::add);
        return body;
    }

    private String show(InspectionState now, MultiValueMap<String, String> given, Model model) {
        var fields = given.toSingleValueMap();
        model.addAttribute("state", now);
        model.addAttribute("given", fields);
        model.addAttribute("ticked", given.getOrDefault("traits", List.of()));
        model.addAttribute("methods", SampleMethod.values());
        model.addAttribute("traits", Trait.values());
        model.addAttribute("petitionKinds", PetitionKind.values());
        model.addAttribute("petitionFields", Field.values());
        model.addAttribute(
                "dossierFields",
                ledger.catalogue().procedures().all().stream()
                        .map(each -> each.field("vi"))
                        .distinct()
                        .sorted(Collator.getInstance(Locale.forLanguageTag("vi")))
                        .toList());
        model.addAttribute("from", DateParts.of(fields, "from"));
        model.addAttribute("to", DateParts.of(fields, "to"));
        return "inspection-sample";
    }
}
