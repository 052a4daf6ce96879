package org.dossierledger.app.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Locale;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.security.DossierAccess;
import org.dossierledger.app.security.RecordViews;
import org.dossierledger.query.dossier.Sentences;
import org.dossierledger.query.dossier.UnknownDossier;
import org.dossierledger.shared.dossier.DossierCommand.AttachDocument;
import org.dossierledger.shared.dossier.DossierEvent.DocumentAttached;
import org.dossierledger.shared.dossier.DossierId;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
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

/** Documents of a dossier: stored first, then recorded. */
@RestController
@RequestMapping("/api/v1/dossiers/{dossier}/documents")
class DocumentApi {

    private final Ledger ledger;
    private final Desk desk;
    private final DossierAccess access;
    private final RecordViews views;
    private final DocumentStore documents;

    DocumentApi(Ledger ledger, Desk desk, DossierAccess access, RecordViews views, DocumentStore documents) {
        this.ledger = ledger;
        this.desk = desk;
        this.access = access;
        this.views = views;
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
        var before = desk.state(dossier);
        access.act(account, AttachDocument.class, before);
        try (InputStream bytes = file.getInputStream()) {
            var stored = documents.store(bytes);
            var type = file.getContentType() == null ? "application/octet-stream" : file.getContentType();
            desk.act(
                    new Desk.Visit(account, key, "api", null, null),
                    before.id(),
                    new AttachDocument(DossierId.of(before.id()), stored.sha256(), description, type, stored.size()));
            return new DocumentAttached(DossierId.of(before.id()), stored.sha256(), description, type, stored.size());
        }
    }

    /** Always a download: what people upload is never shown as a page of ours. */
    @GetMapping("/{sha256}")
    ResponseEntity<Resource> download(
            @AuthenticationPrincipal Account account, @PathVariable String dossier, @PathVariable String sha256) {
        var state = desk.state(dossier);
        access.see(account, state);
        var attached = ledger
                .reads()
                .dossiers()
                .timeline(
                        state.id(),
                        Instant.MAX,
                        Instant.MAX,
                        new Sentences(ledger.catalogue(), Locale.ENGLISH.getLanguage()))
                .stream()
                .anyMatch(entry -> entry.event() instanceof DocumentAttached it
                        && it.sha256().equals(sha256));
        if (!attached) {
            throw new UnknownDossier(sha256);
        }
        views.record(account, state.id(), "document");
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + sha256 + "\"")
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(new FileSystemResource(documents.file(sha256)));
    }
}
