package org.dossierledger.app.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.compare.CompareDesk;
import org.dossierledger.app.compare.ComparedLists;
import org.dossierledger.app.compare.ComparedLists.Asking;
import org.dossierledger.app.compare.RecordComparison;
import org.dossierledger.app.petition.PetitionAccess;
import org.dossierledger.app.rules.RulesAt;
import org.dossierledger.app.security.DossierAccess;
import org.dossierledger.query.compare.Cause;
import org.dossierledger.query.compare.Difference;
import org.dossierledger.query.compare.Point;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Đối chiếu hai thời điểm: a record, or the late list, at two instants side by side. */
@Controller
class ComparePages {

    private static final int ROWS = 100;
    private static final int PAGE = 25;

    private final Ledger ledger;
    private final CompareDesk desk;
    private final ComparedLists lists;
    private final DossierAccess access;
    private final PetitionAccess petitions;
    private final Formats formats;
    private final MessageSource messages;

    ComparePages(
            Ledger ledger,
            CompareDesk desk,
            ComparedLists lists,
            DossierAccess access,
            PetitionAccess petitions,
            Formats formats,
            MessageSource messages) {
        this.ledger = ledger;
        this.desk = desk;
        this.lists = lists;
        this.access = access;
        this.petitions = petitions;
        this.formats = formats;
        this.messages = messages;
    }

    /** One fact at both points. {@code causes}: none where both are the same. */
    record Row(String label, String before, String after, boolean differs, List<Cause> causes) {}

    @GetMapping("/compare")
    String compare(
            @AuthenticationPrincipal Account account,
            @RequestParam(required = false) String record,
            @RequestParam(required = false) String kind,
            @RequestParam(required = false) String unit,
            @RequestParam(defaultValue = "late") String list,
            @RequestParam(required = false) String cursor,
            @RequestParam Map<String, String> parameters,
            Model model,
            Locale language) {
        var before = point(parameters, "before", model);
        var after = point(parameters, "after", model);
        var asked = parameters.keySet().stream().anyMatch(name -> name.startsWith("before"));
        model.addAttribute("before", before);
        model.addAttribute("after", after);
        model.addAttribute("now", Instant.MAX);
        var rules = List.of(ledger.rulesAt(before.knownAt()), ledger.rulesAt(after.knownAt()));
        var told = rules.stream().map(each -> formats.by(each.catalogue())).toList();
        model.addAttribute("told", told);
        model.addAttribute("former", rules.stream().map(RulesAt::former).toList());
        if (asked && record != null && !record.isBlank()) {
            var compared = desk.record(account, record.strip(), before, after, language.getLanguage(), "web");
            model.addAttribute("compared", compared);
            model.addAttribute("rows", rows(compared, told, language));
        } else if (asked && "register".equals(list)) {
            model.addAttribute(
                    "register",
                    lists.register(
                            account,
                            blank(unit),
                            before,
                            after,
                            blank(cursor),
                            PAGE,
                            new Asking(language.getLanguage(), "web")));
        } else if (asked) {
            var late = desk.late(account, blank(kind), blank(unit), before, after);
            model.addAttribute("late", late.rows().stream().limit(ROWS).toList());
            model.addAttribute("lateCount", late.rows().size());
            model.addAttribute(
                    "added",
                    late.rows().stream().filter(row -> row.before() == null).count());
            model.addAttribute(
                    "gone",
                    late.rows().stream().filter(row -> row.after() == null).count());
        }
        var seen = access.unitsSeenBy(account);
        model.addAttribute(
                "units",
                ledger.catalogue().units().all().stream()
                        .filter(each -> seen.contains(each.code().value()))
                        .toList());
        model.addAttribute("kinds", new TreeSet<>(petitions.lateKinds(account, null)));
        return "compare";
    }

    private Point point(Map<String, String> parameters, String side, Model model) {
        var asOf = DateParts.of(parameters, side + "AsOf");
        var knownAt = DateParts.of(parameters, side + "KnownAt");
        model.addAttribute(side + "AsOf", asOf);
        model.addAttribute(side + "KnownAt", knownAt);
        var at = asOf.end(side + "AsOf");
        return new Point(at == null ? ledger.clock().instant() : at, knownAt.end(side + "KnownAt"));
    }

    private List<Row> rows(RecordComparison compared, List<Formats> told, Locale language) {
        var words = new FactWords(told.get(0), messages);
        var afterwards = new FactWords(told.get(1), messages);
        var rows = new ArrayList<Row>();
        var fields = new LinkedHashSet<>(compared.before().keySet());
        fields.addAll(compared.after().keySet());
        for (var field : fields) {
            var difference = compared.differences().stream()
                    .filter(each -> each.field().equals(field))
                    .findFirst();
            rows.add(new Row(
                    words.label(field, language),
                    words.value(field, compared.before().get(field), language),
                    afterwards.value(field, compared.after().get(field), language),
                    difference.isPresent(),
                    difference.map(Difference::causes).orElse(List.of())));
        }
        return rows;
    }

    private static String blank(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
