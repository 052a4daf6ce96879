package org.dossierledger.app.dossier;

import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.request.Visit;
import org.dossierledger.app.security.DossierAccess;
import org.dossierledger.app.security.RecordViews;
import org.dossierledger.query.dossier.DossierState;
import org.dossierledger.query.dossier.UnknownDossier;
import org.dossierledger.query.timeline.Sentences;
import org.dossierledger.shared.dossier.DossierCommand.AttachDocument;
import org.dossierledger.shared.dossier.DossierEvent.DocumentAttached;
import org.dossierledger.shared.dossier.DossierId;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Documents of a dossier, taken in and given out the same way over REST and on the pages. */
@Component
public class Documents {

    private static final String NO_BYTES_YET = "0".repeat(64);

    private final Ledger ledger;
    private final Desk desk;
    private final DossierAccess access;
    private final RecordViews views;
    private final DocumentStore store;

    Documents(Ledger ledger, Desk desk, DossierAccess access, RecordViews views, DocumentStore store) {
        this.ledger = ledger;
        this.desk = desk;
        this.access = access;
        this.views = views;
        this.store = store;
    }

    /** Stored first, then recorded; what the command would refuse is refused before a byte is stored. */
    public DocumentAttached attach(Visit visit, String dossier, MultipartFile file, String description)
            throws IOException {
        var state = desk.state(dossier);
        access.act(visit.account(), AttachDocument.class, state);
        var id = DossierId.of(state.id());
        var type = file.getContentType() == null ? MediaType.APPLICATION_OCTET_STREAM_VALUE : file.getContentType();
        new AttachDocument(id, NO_BYTES_YET, description, type, file.getSize());
        try (var bytes = file.getInputStream()) {
            var stored = store.store(bytes);
            desk.act(visit, state.id(), new AttachDocument(id, stored.sha256(), description, type, stored.size()));
            return new DocumentAttached(id, stored.sha256(), description, type, stored.size());
        }
    }

    /** Always a download: what people upload is never shown as a page of ours. */
    public ResponseEntity<Resource> download(Account account, String dossier, String sha256) {
        var state = desk.state(dossier);
        access.see(account, state);
        if (!attached(state, sha256)) {
            throw new UnknownDossier(sha256);
        }
        var file = store.resource(sha256);
        views.record(account, state.id(), "document");
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + sha256 + "\"")
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(file);
    }

    private boolean attached(DossierState state, String sha256) {
        var sentences = new Sentences(ledger.catalogue(), Locale.ENGLISH.getLanguage());
        return ledger.reads().dossiers().timeline(state.id(), Instant.MAX, Instant.MAX, sentences).stream()
                .anyMatch(entry -> entry.event() instanceof DocumentAttached it
                        && it.sha256().equals(sha256));
    }
}
