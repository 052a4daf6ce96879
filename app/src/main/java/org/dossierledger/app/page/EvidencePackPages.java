package org.dossierledger.app.page;

import org.dossierledger.app.account.Account;
import org.dossierledger.app.evidence.EvidencePacks;
import org.dossierledger.app.request.Visit;
import org.dossierledger.shared.event.EventJson;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.node.ObjectNode;

/**
 * The button of an inspector at the end of a dossier or petition. The page stays when the file comes: each submit is an export
 * of its own, with its own reason.
 */
@Controller
class EvidencePackPages {

    private final EvidencePacks packs;

    EvidencePackPages(EvidencePacks packs) {
        this.packs = packs;
    }

    @PostMapping("/dossiers/{dossier}/evidence-pack")
    ResponseEntity<byte[]> ofDossier(
            @AuthenticationPrincipal Account account,
            @PathVariable String dossier,
            @RequestParam(required = false) String reason) {
        return packs.ofDossier(visit(account), dossier, body(reason)).answer();
    }

    @PostMapping("/petitions/{petition}/evidence-pack")
    ResponseEntity<byte[]> ofPetition(
            @AuthenticationPrincipal Account account,
            @PathVariable String petition,
            @RequestParam(required = false) String reason) {
        return packs.ofPetition(visit(account), petition, body(reason)).answer();
    }

    private static Visit visit(Account account) {
        return new Visit(account, null, "web", null, null);
    }

    private static ObjectNode body(String reason) {
        return EventJson.MAPPER.createObjectNode().put("reason", reason == null ? "" : reason.strip());
    }
}
