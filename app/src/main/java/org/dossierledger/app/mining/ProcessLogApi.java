package org.dossierledger.app.mining;

import jakarta.servlet.http.HttpServletResponse;
import org.dossierledger.app.account.Account;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Process logs over REST; see docs/api.md. */
@RestController
class ProcessLogApi {

    private final ProcessLogs logs;

    ProcessLogApi(ProcessLogs logs) {
        this.logs = logs;
    }

    @GetMapping("/api/v1/process-log")
    void processLog(
            @AuthenticationPrincipal Account account,
            @RequestParam String format,
            @RequestParam(required = false) String kind,
            @RequestParam(required = false) String unit,
            @RequestParam(required = false) String answering,
            @RequestParam(required = false) String from,
            @RequestParam(required = false) String to,
            HttpServletResponse response) {
        logs.send(account, "api", new ProcessLogRequest(format, kind, unit, answering, from, to), response);
    }
}
