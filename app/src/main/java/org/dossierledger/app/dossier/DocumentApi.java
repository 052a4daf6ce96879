package org.dossierledger.app.dossier;

import java.io.IOException;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.request.Visit;
import org.dossierledger.shared.dossier.DossierEvent.DocumentAttached;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Documents of a dossier over REST. */
@RestController
@RequestMapping("/api/v1/dossiers/{dossier}/documents")
class DocumentApi {

    private final Documents documents;

    DocumentApi(Documents documents) {
        this.documents = documents;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    DocumentAttached attach(
            @AuthenticationPrincipal Account account,
            @PathVariable String dossier,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestParam MultipartFile file,
            @RequestParam String description)
            throws IOException {
        return documents.attach(new Visit(account, key, "api", null, null), dossier, file, description);
    }

    @GetMapping("/{sha256}")
    ResponseEntity<Resource> download(
            @AuthenticationPrincipal Account account, @PathVariable String dossier, @PathVariable String sha256) {
        return documents.download(account, dossier, sha256);
    }
}
