package org.dossierledger.app.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.account.Role;
import org.dossierledger.app.catalogue.UnitHistory;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.unit.Succession;
import org.dossierledger.shared.unit.Unit;
import org.dossierledger.shared.unit.UnitCode;
import org.dossierledger.shared.unit.Units;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The organisation on a day, and of each body what it came from and who answers for it. */
@Controller
class UnitPages {

    private final Ledger ledger;

    UnitPages(Ledger ledger) {
        this.ledger = ledger;
    }

    /** @param depth below the top */
    record Line(Unit unit, int depth) {}

    /**
     * A succession as one line of the drawing.
     *
     * @param other the body at its other end; null where nobody is named
     * @param y of {@value #ROW} for each line
     */
    record Drawn(Succession succession, Unit other, int y) {}

    private static final int ROW = 44;

    @GetMapping("/units")
    String units(@AuthenticationPrincipal Account account, @RequestParam Map<String, String> given, Model model) {
        var units = ledger.catalogue().units();
        var on = DateParts.of(given, "on");
        var day = on.date("on") == null ? Moment.dateOf(ledger.clock().instant()) : on.date("on");
        model.addAttribute("on", on);
        model.addAttribute("day", day);
        model.addAttribute("lines", lines(units, day));
        model.addAttribute("mayHandOver", account.role() == Role.LEADER);
        var unit = given.getOrDefault("unit", "");
        if (!unit.isBlank()) {
            history(units, unit, day, model);
        }
        return "units";
    }

    /** Bodies whose own parent did not exist on that day stand under the next one above that did. */
    private static List<Line> lines(Units units, LocalDate day) {
        var lines = new ArrayList<Line>();
        units.existingOn(day).stream()
                .filter(unit -> parent(units, unit, day) == null)
                .forEach(top -> add(units, top, 0, day, lines));
        return lines;
    }

    private static void add(Units units, Unit unit, int depth, LocalDate day, List<Line> lines) {
        lines.add(new Line(unit, depth));
        units.existingOn(day).stream()
                .filter(each -> unit.code().equals(parent(units, each, day)))
                .forEach(each -> add(units, each, depth + 1, day, lines));
    }

    private static UnitCode parent(Units units, Unit unit, LocalDate day) {
        var at = unit.parent();
        while (at != null && !units.existedOn(at, day)) {
            at = units.find(at).map(Unit::parent).orElse(null);
        }
        return at;
    }

    private static void history(Units units, String code, LocalDate day, Model model) {
        var found = UnitHistory.of(units, code, day);
        var before = drawn(units, found.before(), Succession::from);
        var after = drawn(units, found.after(), Succession::to);
        model.addAttribute("unit", found.unit());
        model.addAttribute("before", before);
        model.addAttribute("after", after);
        model.addAttribute("height", ROW * Math.max(1, Math.max(before.size(), after.size())));
        model.addAttribute("answering", found.answering());
    }

    private static List<Drawn> drawn(Units units, List<Succession> successions, Function<Succession, UnitCode> end) {
        var drawn = new ArrayList<Drawn>();
        successions.forEach(each -> {
            var other = end.apply(each);
            drawn.add(new Drawn(
                    each, other == null ? null : units.find(other).orElse(null), ROW * drawn.size() + ROW / 2));
        });
        return drawn;
    }
}
