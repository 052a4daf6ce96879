package org.dossierledger.app.page;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Map;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.mining.ProcessLogRequest;
import org.dossierledger.app.mining.ProcessLogs;
import org.dossierledger.app.security.DossierAccess;
import org.dossierledger.query.mining.ProcessQuestion;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Where inspectors and leaders take a process log out. */
@Controller
class ProcessLogPages {

    private final ProcessLogs logs;
    private final DossierAccess access;
    private final UnitChoices choices;

    ProcessLogPages(ProcessLogs logs, DossierAccess access, UnitChoices choices) {
        this.logs = logs;
        this.access = access;
        this.choices = choices;
    }

    @GetMapping("/process-log")
    String form(@AuthenticationPrincipal Account account, Model model) {
        model.addAttribute("kinds", ProcessQuestion.KINDS);
        model.addAttribute("units", choices.ever(access.unitsSeenBy(account)));
        return "process-log";
    }

    /** The API has another way of signing in. */
    @GetMapping("/process-log/file")
    void file(
            @AuthenticationPrincipal Account account,
            @RequestParam(required = false) String format,
            @RequestParam(required = false) String kind,
            @RequestParam(required = false) String unit,
            @ModelAttribute(name = "answering", binding = false) DateParts answering,
            @ModelAttribute(name = "from", binding = false) DateParts from,
            @ModelAttribute(name = "to", binding = false) DateParts to,
            HttpServletResponse response) {
        logs.send(
                account,
                "web",
                new ProcessLogRequest(
                        format,
                        kind,
                        unit,
                        text(answering.date("answering")),
                        text(from.date("from")),
                        text(to.date("to"))),
                response);
    }

    private static String text(LocalDate date) {
        return date == null ? null : date.toString();
    }

    @ModelAttribute("answering")
    DateParts answering(@RequestParam Map<String, String> parameters) {
        return DateParts.of(parameters, "answering");
    }

    @ModelAttribute("from")
    DateParts from(@RequestParam Map<String, String> parameters) {
        return DateParts.of(parameters, "from");
    }

    @ModelAttribute("to")
    DateParts to(@RequestParam Map<String, String> parameters) {
        return DateParts.of(parameters, "to");
    }
}
