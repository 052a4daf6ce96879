package org.dossierledger.app.page;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.catalogue.ProcedureNotFound;
import org.dossierledger.app.catalogue.PublicationYear;
import org.dossierledger.app.catalogue.Publications;
import org.dossierledger.query.rules.RecordedRules;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.procedure.Procedure;
import org.dossierledger.shared.rules.RulesKind;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Danh mục thủ tục hành chính: what was in force when, its versions side by side, and the decisions behind them. */
@Controller
class ProcedurePages {

    private final Ledger ledger;
    private final ProcedureContents contents;
    private final RecordedRules rules;

    ProcedurePages(Ledger ledger, ProcedureContents contents) {
        this.ledger = ledger;
        this.contents = contents;
        this.rules = new RecordedRules(ledger.dataSource());
    }

    @GetMapping("/procedures")
    String list(
            @RequestParam(required = false) String search,
            @RequestParam(required = false) String field,
            @RequestParam(required = false) String decision,
            @ModelAttribute(name = "on", binding = false) DateParts on,
            Model model,
            Locale language) {
        var day = on.date("on") == null ? today() : on.date("on");
        var procedures = ledger.catalogue().procedures();
        var listed = blank(decision) == null
                ? procedures.inForce(day)
                : procedures
                        .publication(decision.strip())
                        .map(found -> procedures.doneBy(found).values().stream()
                                .flatMap(List::stream)
                                .toList())
                        .orElse(List.of());
        var fields = new LinkedHashSet<String>();
        procedures.all().forEach(each -> fields.add(each.field("vi")));
        model.addAttribute("day", day);
        model.addAttribute("fields", fields);
        model.addAttribute(
                "decisions",
                procedures.publications().stream()
                        .map(each -> each.number())
                        .sorted()
                        .toList());
        model.addAttribute(
                "procedures",
                listed.stream()
                        .filter(each -> blank(field) == null || each.field("vi").equals(field))
                        .filter(each -> matches(each, search, language))
                        .sorted(Comparator.comparing((Procedure each) -> each.field("vi"))
                                .thenComparing(Procedure::code))
                        .toList());
        return "procedures";
    }

    private static boolean matches(Procedure each, String search, Locale language) {
        if (blank(search) == null) {
            return true;
        }
        var words = search.strip().toLowerCase(language);
        return each.code().value().contains(words)
                || each.name().values().stream()
                        .anyMatch(name -> name.toLowerCase(language).contains(words));
    }

    @GetMapping("/procedures/{code}")
    String versions(@PathVariable String code, Model model) {
        var versions = ProcedureNotFound.ifNone(ledger.catalogue().procedures(), code);
        model.addAttribute("versions", versions);
        model.addAttribute("newest", versions.get(versions.size() - 1));
        model.addAttribute("rows", contents.rows(versions));
        model.addAttribute("day", today());
        model.addAttribute(
                "decisions",
                versions.stream()
                        .map(Procedure::publication)
                        .filter(Objects::nonNull)
                        .flatMap(number -> ledger.catalogue().procedures().publication(number).stream())
                        .collect(Collectors.toMap(each -> each.number(), each -> each, (a, b) -> a)));
        return "procedure";
    }

    @GetMapping("/publications")
    String publications(Model model) {
        var found = Publications.of(ledger.catalogue(), ledger.deadlines(), today());
        model.addAttribute("years", found.byYear());
        model.addAttribute(
                "most",
                found.byYear().stream()
                        .mapToInt(year -> Math.max(year.published(), year.abolished()))
                        .max()
                        .orElse(1));
        model.addAttribute("decisions", found.decisions());
        model.addAttribute(
                "recorded",
                Arrays.stream(RulesKind.values())
                        .flatMap(kind -> rules.of(kind).stream())
                        .sorted(Comparator.comparing(RecordedRules.Entry::recordedAt)
                                .reversed())
                        .toList());
        model.addAttribute(
                "lateCount",
                found.byYear().stream().mapToInt(PublicationYear::late).sum());
        return "publications";
    }

    private LocalDate today() {
        return Moment.dateOf(ledger.clock().instant());
    }

    private static String blank(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    @ModelAttribute("on")
    DateParts on(@RequestParam Map<String, String> parameters) {
        return DateParts.of(parameters, "on");
    }
}
