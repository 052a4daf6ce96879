package org.dossierledger.app.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
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
import org.dossierledger.shared.Text;
import org.dossierledger.shared.event.EventJson;
import org.dossierledger.shared.inspection.InspectionCommand.DrawSample;
import org.dossierledger.shared.inspection.Population;
import org.dossierledger.shared.inspection.SampleMethod;
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

    private final InspectionDesk desk;
    private final SampleDesk samples;
    private final InspectionAccess access;
    private final Problems problems;
    private final PetitionWords words;

    InspectionSamplePages(
            InspectionDesk desk, SampleDesk samples, InspectionAccess access, Problems problems, PetitionWords words) {
        this.desk = desk;
        this.samples = samples;
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
                model.addAttribute("drawn", preview(account, now, body));
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

    private SampleDesk.Draw preview(Account account, InspectionState now, ObjectNode body) {
        var population = body.withObject("population").put("upTo", 0).put("count", 0);
        var method = SampleMethod.valueOf(body.path("method").asString());
        if (method == SampleMethod.RANDOM) {
            Text.required("seed", body.path("seed").asString(""));
        }
        return samples.preview(
                account,
                now,
                method,
                EventJson.MAPPER.treeToValue(population, Population.class),
                body.path("seed").asString(""),
                body.path("size").asInt(0),
                List.of());
    }

    private static ObjectNode body(MultiValueMap<String, String> given) {
        var fields = given.toSingleValueMap();
        var body = EventJson.MAPPER.createObjectNode();
        var random = "RANDOM".equals(fields.get("method"));
        body.put("method", random ? "RANDOM" : "RULE");
        if (random) {
            if (!fields.getOrDefault("size", "").matches("[1-9]\\d{0,2}")) {
                throw new InvalidField("size", "malformed");
            }
            body.put("size", Integer.parseInt(fields.get("size")));
            body.put("seed", fields.getOrDefault("seed", "").strip());
        }
        var population = body.putObject("population");
        population.put("kind", fields.getOrDefault("kind", ""));
        for (var name : List.of("from", "to")) {
            var date = DateParts.of(fields, name).date(name);
            InvalidField.ifMissing(name, date);
            population.put(name, date.toString());
        }
        population.put("lateOnly", fields.containsKey("lateOnly"));
        return body;
    }

    private static String show(InspectionState now, MultiValueMap<String, String> given, Model model) {
        var fields = given.toSingleValueMap();
        model.addAttribute("state", now);
        model.addAttribute("given", fields);
        model.addAttribute("from", DateParts.of(fields, "from"));
        model.addAttribute("to", DateParts.of(fields, "to"));
        return "inspection-sample";
    }
}
