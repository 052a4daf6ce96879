package org.dossierledger.app.evidence;

import org.dossierledger.app.account.Account;
import org.dossierledger.app.request.Headers;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Evidence packs over REST; see docs/api.md. */
@RestController
@RequestMapping("/api/v1")
class EvidencePackApi {

    private final EvidencePacks packs;

    EvidencePackApi(EvidencePacks packs) {
        this.packs = packs;
    }

    @PostMapping("/dossiers/{dossier}/evidence-pack")
    ResponseEntity<byte[]> ofDossier(
            @AuthenticationPrincipal Account account,
            @PathVariable String dossier,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestBody ObjectNode body) {
        return packs.ofDossier(Headers.visit(account, key, null, body), dossier, body)
                .answer();
    }

    /** Of every kind of petition. */
    @PostMapping("/petitions/{petition}/evidence-pack")
    ResponseEntity<byte[]> ofPetition(
            @AuthenticationPrincipal Account account,
            @PathVariable String petition,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestBody ObjectNode body) {
        return packs.ofPetition(Headers.visit(account, key, null, body), petition, body)
                .answer();
    }
}
