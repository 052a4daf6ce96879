package org.dossierledger.app.page;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.account.Accounts;
import org.dossierledger.app.dossier.Desk;
import org.dossierledger.app.dossier.DossierAction;
import org.dossierledger.app.dossier.UnknownAction;
import org.dossierledger.app.request.Visit;
import org.dossierledger.app.security.DossierAccess;
import org.dossierledger.app.security.RecordViews;
import org.dossierledger.app.serve.Problems;
import org.dossierledger.command.act.StaleVersion;
import org.dossierledger.query.dossier.DossierState;
import org.dossierledger.query.timeline.Sentences;
import org.dossierledger.query.timeline.TimelineEntry;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.Refusal;
import org.dossierledger.shared.deadline.LengthUnit;
import org.dossierledger.shared.dossier.Channel;
import org.dossierledger.shared.dossier.DossierEvent.Outcome;
import org.dossierledger.shared.dossier.DossierEvent.StagesPlanned;
import org.dossierledger.shared.event.Correctable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Does what comes next with a dossier: a form for each action, the same commands as over REST. */
@Controller
@RequestMapping("/dossiers/{dossier}/{action}")
class ActionPages {

    private final Ledger ledger;
    private final Desk desk;
    private final DossierAccess access;
    private final Accounts accounts;
    private final RecordViews views;
    private final Problems problems;
    private final Formats formats;
    private final UnitChoices choices;

    ActionPages(
            Ledger ledger,
            Desk desk,
            DossierAccess access,
            Accounts accounts,
            RecordViews views,
            Problems problems,
            Formats formats,
            UnitChoices choices) {
        this.ledger = ledger;
        this.desk = desk;
        this.access = access;
        this.accounts = accounts;
        this.views = views;
        this.problems = problems;
        this.formats = formats;
        this.choices = choices;
    }

    @GetMapping
    String form(
            @AuthenticationPrincipal Account account,
            @PathVariable String dossier,
            @PathVariable String action,
            @RequestParam Map<String, String> given,
            Model model,
            Locale language) {
        var what = DossierAction.at(action).orElseThrow(() -> new UnknownAction(action));
        var now = desk.state(dossier);
        access.act(account, what.command(), now);
        if (what == DossierAction.CORRECTION) {
            views.record(account, now.id(), "web"); // it tells the whole timeline
        }
        model.addAttribute("key", UUID.randomUUID().toString());
        return form(account, what, now, given, model, language);
    }

    private String form(
            Account account,
            DossierAction what,
            DossierState now,
            Map<String, String> given,
            Model model,
            Locale language) {
        model.addAttribute("state", now);
        model.addAttribute("action", what);
        model.addAttribute("title", formats.action(what));
        model.addAttribute("given", given);
        model.addAttribute(
                "dates",
                what.fields().keySet().stream()
                        .collect(Collectors.toMap(Function.identity(), field -> DateParts.of(given, field))));
        model.addAttribute("units", choices.today());
        model.addAttribute("officers", accounts.handlers());
        model.addAttribute("outcomes", Outcome.values());
        model.addAttribute("channels", List.of(Channel.COUNTER, Channel.POST, Channel.ONLINE));
        model.addAttribute("lengthUnits", LengthUnit.values());
        fromTimeline(account, now, given.get("correctedEvent"), model, language);
        return "action";
    }

    private void fromTimeline(Account account, DossierState now, String correctedEvent, Model model, Locale language) {
        var sentences = new Sentences(ledger.catalogue(), language.getLanguage());
        var entries = ledger.reads().dossiers().timeline(now.id(), Instant.MAX, Instant.MAX, sentences);
        model.addAttribute("entries", entries);
        model.addAttribute("running", access.stagesOf(account, now));
        model.addAttribute("known", ledger.catalogue());
        model.addAttribute("rows", StageRows.after(planned(entries)));
        entries.stream()
                .filter(entry -> entry.eventId().equals(correctedEvent))
                .findFirst()
                .ifPresent(entry -> {
                    model.addAttribute("corrected", entry);
                    model.addAttribute(
                            "correctable", Correctable.factsOf(entry.event().getClass()));
                });
    }

    private static int planned(List<TimelineEntry> timeline) {
        return timeline.stream()
                .mapToInt(entry -> entry.event() instanceof StagesPlanned plan
                        ? plan.stages().size()
                        : 0)
                .sum();
    }

    @PostMapping
    String act(
            @AuthenticationPrincipal Account account,
            @PathVariable String dossier,
            @PathVariable String action,
            @RequestParam Map<String, String> form,
            Model model,
            Locale language) {
        var what = DossierAction.at(action).orElseThrow(() -> new UnknownAction(action));
        var now = desk.state(dossier);
        access.act(account, what.command(), now);
        try {
            var version = form.getOrDefault("version", "");
            if (!version.matches("\\d{1,15}")) {
                throw new InvalidField("version", "malformed");
            }
            var visit = new Visit(account, form.get("key"), "web", null, Long.valueOf(version));
            var after = desk.act(visit, now.id(), what, new ActionForm(what, form).body());
            var told = after.version() == now.version() ? "nothing" : what.path();
            return access.maySee(account, after)
                    ? "redirect:/dossiers/" + after.id() + "?done=" + told
                    : "redirect:/?gone=" + what.path();
        } catch (Refusal refusal) {
            model.addAttribute("problem", problems.sentence(refusal, language));
            model.addAttribute("key", form.get("key"));
            model.addAttribute("stale", refusal instanceof StaleVersion);
            return form(account, what, now, form, model, language);
        }
    }
}
