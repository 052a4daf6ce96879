package org.dossierledger.app.page;

import jakarta.servlet.http.HttpServletResponse;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.petition.Identities;
import org.dossierledger.app.request.Visit;
import org.dossierledger.query.petition.IdentityAccess;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows who a denouncer is, to whom it was allowed: each time it is an event first, and no browser keeps it. */
@Controller
@RequestMapping("/petitions/{petition}")
class IdentityPages {

    private final Identities identities;

    IdentityPages(Identities identities) {
        this.identities = identities;
    }

    @PostMapping("/identity")
    String identity(
            @AuthenticationPrincipal Account account,
            @PathVariable String petition,
            @RequestParam(defaultValue = "") String request,
            HttpServletResponse response,
            Model model) {
        var opened = identities.open(visit(account), petition, request);
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        model.addAttribute("opened", opened);
        model.addAttribute("state", opened.petition());
        model.addAttribute("permission", permission(opened, request));
        return "identity";
    }

    private static IdentityAccess permission(Identities.Opened opened, String request) {
        return opened.petition().accesses().stream()
                .filter(each -> each.request().equals(request))
                .findFirst()
                .orElseThrow();
    }

    /** A download, never a page of ours. */
    @PostMapping("/originals/{document}")
    ResponseEntity<byte[]> original(
            @AuthenticationPrincipal Account account,
            @PathVariable String petition,
            @PathVariable String document,
            @RequestParam(defaultValue = "") String request) {
        var opened = identities.original(visit(account), petition, request, document);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + document + "\"")
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(opened.bytes());
    }

    private static Visit visit(Account account) {
        return new Visit(account, null, "web", null, null);
    }
}
