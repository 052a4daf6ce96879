package org.dossierledger.app.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.evidence.ReceiptCheck;
import org.dossierledger.app.evidence.ReceiptCheck.Finding;
import org.dossierledger.app.security.PublicThrottle;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whether a receipt still holds, for anybody who has it. Tells nothing that is not on the paper already. */
@Controller
@RequestMapping("/verify")
class VerifyPages {

    private static final String WAIT_SECONDS = "60";

    private final Ledger ledger;
    private final ReceiptCheck check;
    private final PublicThrottle throttle;

    VerifyPages(Ledger ledger, ReceiptCheck check, PublicThrottle throttle) {
        this.ledger = ledger;
        this.check = check;
        this.throttle = throttle;
    }

    @GetMapping
    String form(
            @RequestParam(required = false) String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return code == null || code.isBlank() ? "verify" : verify(code, request, response, model);
    }

    /** @param receipt a token, or a short code */
    @GetMapping("/{receipt}")
    String verify(@PathVariable String receipt, HttpServletRequest request, HttpServletResponse response, Model model) {
        if (!throttle.admits(request.getRemoteAddr())) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, WAIT_SECONDS);
            model.addAttribute("throttled", true);
            return "verify";
        }
        var answer = check.check(receipt);
        model.addAttribute("asked", receipt.strip());
        model.addAttribute("answer", answer);
        if (answer.receipt() != null) {
            model.addAttribute("keys", ledger.logVerifiers());
        }
        if (answer.finding() == Finding.INTACT) {
            var sealed = ledger.reads().sealedLog();
            model.addAttribute(
                    "sealedAt", sealed.signedAt(answer.checkpoint().size()).orElse(null));
        }
        return "verify";
    }

    /** That the entry is in the log, for whoever wants to check it elsewhere (c2sp.org/tlog-proof). */
    @GetMapping("/{receipt}/proof")
    ResponseEntity<String> proof(@PathVariable String receipt, HttpServletRequest request) {
        if (!throttle.admits(request.getRemoteAddr())) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, WAIT_SECONDS)
                    .build();
        }
        var answer = check.check(receipt);
        if (answer.finding() != Finding.INTACT) {
            return ResponseEntity.notFound().build();
        }
        var name = "entry-%d.tlog-proof".formatted(answer.event().globalIndex());
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(answer.proof().toString());
    }
}
