package org.dossierledger.app.page;

import java.io.IOException;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.petition.PetitionDocuments;
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

/** Documents of a petition: attached with a form, downloaded from the timeline. */
@Controller
@RequestMapping("/petitions/{petition}/documents")
class PetitionDocumentPages {

    private final PetitionDocuments documents;

    PetitionDocumentPages(PetitionDocuments documents) {
        this.documents = documents;
    }

    /** @param original in the hand of whoever denounces: it goes to the vault */
    @PostMapping
    String attach(
            @AuthenticationPrincipal Account account,
            @PathVariable String petition,
            @RequestParam MultipartFile file,
            @RequestParam String description,
            @RequestParam(defaultValue = "false") boolean original,
            @RequestParam(required = false) String key)
            throws IOException {
        var visit = new Visit(account, key, "web", null, null);
        return "redirect:/petitions/"
                + documents.attach(visit, petition, file, description, original).id() + "?done=documents";
    }

    @GetMapping("/{sha256}")
    ResponseEntity<Resource> download(
            @AuthenticationPrincipal Account account, @PathVariable String petition, @PathVariable String sha256) {
        return documents.download(account, petition, sha256);
    }
}
