package org.dossierledger.app.page;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.evidence.LogStanding;
import org.dossierledger.app.evidence.VerificationRun;
import org.dossierledger.app.evidence.Witnesses;
import org.dossierledger.app.serve.Problems;
import org.dossierledger.query.evidence.Difference;
import org.dossierledger.query.evidence.Verifications.Past;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Whether the log is still what was signed: for inspectors and leaders. */
@Controller
@RequestMapping("/integrity")
class IntegrityPages {

    private static final int SHOWN = 20;
    private static final int LINE = 600;

    private final Ledger ledger;
    private final VerificationRun run;
    private final Witnesses witnesses;
    private final Problems problems;
    private final MessageSource messages;

    IntegrityPages(Ledger ledger, VerificationRun run, Witnesses witnesses, Problems problems, MessageSource messages) {
        this.ledger = ledger;
        this.run = run;
        this.witnesses = witnesses;
        this.problems = problems;
        this.messages = messages;
    }

    /** @param detail null when nothing more is known */
    record Told(Past past, String kind, String detail) {}

    /** A verification on the time line. @param x of {@value #LINE} */
    record Dot(long x, boolean ok) {}

    @GetMapping
    String page(Model model, Locale language) {
        var standing = LogStanding.of(ledger, witnesses);
        var past = ledger.reads().verifications().newest(SHOWN);
        model.addAttribute("log", standing);
        if (standing.halted() != null) {
            model.addAttribute("halted", problems.sentence(standing.halted(), language));
        }
        newest(past).ifPresent(newest -> model.addAttribute("newest", told(newest, language)));
        model.addAttribute(
                "past", past.stream().map(each -> told(each, language)).toList());
        model.addAttribute("dots", dots(past));
        model.addAttribute("failed", run.failed());
        model.addAttribute("clusterAway", run.clusterAway());
        progress(model);
        return "integrity";
    }

    @PostMapping("/verifications")
    String verify(@AuthenticationPrincipal Account account) {
        run.start(account.username());
        return "redirect:/integrity#verification";
    }

    /** The part of the page that changes while a verification runs. When it has ended the whole page is asked for anew. */
    @GetMapping("/progress")
    String progress(Model model, HttpServletResponse response) {
        if (progress(model)) {
            response.setHeader("HX-Refresh", "true");
        }
        return "integrity-parts :: progress";
    }

    /** @return whether none runs */
    private boolean progress(Model model) {
        var running = run.running();
        running.ifPresent(it -> model.addAttribute("running", it));
        model.addAttribute("live", running.isPresent());
        return running.isEmpty();
    }

    @GetMapping("/checkpoint")
    ResponseEntity<String> checkpoint() {
        var standing = LogStanding.of(ledger, witnesses);
        return standing.note() == null
                ? ResponseEntity.notFound().build()
                : ResponseEntity.ok()
                        .contentType(MediaType.TEXT_PLAIN)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                "attachment; filename=\"checkpoint-%d.txt\"".formatted(standing.sealed()))
                        .body(standing.note().toString());
    }

    /** What this process found last counts even when it could not be written down. */
    private Optional<Past> newest(List<Past> written) {
        return Stream.concat(run.last().stream(), written.stream().limit(1)).max(Comparator.comparing(Past::endedAt));
    }

    private Told told(Past past, Locale language) {
        var found = past.difference();
        return found == null
                ? new Told(past, null, null)
                : new Told(past, text("difference." + found.kind(), language), detail(found, language));
    }

    private String detail(Difference found, Locale language) {
        var facts = found.facts().stream()
                .map(fact -> fact.startsWith("difference.") ? text(fact, language) : fact)
                .toArray();
        return text(found.detail(), language, facts);
    }

    private String text(String key, Locale language, Object... facts) {
        return messages.getMessage(key, facts, key, language);
    }

    private static List<Dot> dots(List<Past> past) {
        if (past.isEmpty()) {
            return List.of();
        }
        var first = past.get(past.size() - 1).endedAt();
        var whole = Math.max(1, millis(first, past.get(0).endedAt()));
        return past.stream()
                .map(each -> new Dot(LINE * millis(first, each.endedAt()) / whole, each.ok()))
                .toList();
    }

    private static long millis(Instant from, Instant to) {
        return Duration.between(from, to).toMillis();
    }
}
