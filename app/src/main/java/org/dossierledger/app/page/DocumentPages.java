package org.dossierledger.app.page;

import java.io.IOException;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.dossier.Documents;
import org.dossierledger.app.request.Visit;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Documents of a dossier: attached with a form, downloaded from the timeline. */
@Controller
@RequestMapping("/dossiers/{dossier}/documents")
class DocumentPages {

    private final Documents documents;

    DocumentPages(Documents documents) {
        this.documents = documents;
    }

    @PostMapping
    String attach(
            @AuthenticationPrincipal Account account,
            @PathVariable String dossier,
            @RequestParam MultipartFile file,
            @RequestParam String description)
            throws IOException {
        var attached = documents.attach(new Visit(account, null, "web", null, null), dossier, file, description);
        return "redirect:/dossiers/" + attached.dossierId().value();
    }

    @GetMapping("/{sha256}")
    ResponseEntity<Resource> download(
            @AuthenticationPrincipal Account account, @PathVariable String dossier, @PathVariable String sha256) {
        return documents.download(account, dossier, sha256);
    }
}
