package org.dossierledger.app.evidence;

import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Role;
import org.dossierledger.app.dossier.Desk;
import org.dossierledger.app.petition.Guarded;
import org.dossierledger.app.petition.PetitionAccess;
import org.dossierledger.app.petition.PetitionDesk;
import org.dossierledger.app.request.StrictJson;
import org.dossierledger.app.request.Visit;
import org.dossierledger.app.security.DossierAccess;
import org.dossierledger.app.security.NotAllowed;
import org.dossierledger.app.security.RecordViews;
import org.dossierledger.shared.evidence.ExportEvidencePack;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Evidence packs for inspectors, of what they may see: role and unit both count, and the look is recorded. */
@Component
public class EvidencePacks {

    private static final String REASON = "reason";

    private final Desk dossiers;
    private final DossierAccess dossierAccess;
    private final RecordViews views;
    private final PetitionDesk petitions;
    private final PetitionAccess petitionAccess;
    private final Guarded guarded;
    private final PackDesk packs;

    EvidencePacks(
            Ledger ledger,
            Desk dossiers,
            DossierAccess dossierAccess,
            RecordViews views,
            PetitionDesk petitions,
            PetitionAccess petitionAccess,
            Guarded guarded) {
        this.dossiers = dossiers;
        this.dossierAccess = dossierAccess;
        this.views = views;
        this.petitions = petitions;
        this.petitionAccess = petitionAccess;
        this.guarded = guarded;
        this.packs = new PackDesk(ledger);
    }

    @SuppressWarnings("ArrayRecordComponent")
    public record Pack(String fileName, byte[] zip) {

        /** As a download that nobody keeps on the way. */
        public ResponseEntity<byte[]> answer() {
            var name = ContentDisposition.attachment().filename(fileName).build();
            return ResponseEntity.ok()
                    .cacheControl(CacheControl.noStore())
                    .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                    .contentType(MediaType.valueOf("application/zip"))
                    .body(zip);
        }
    }

    /** @param body {@code reason} and nothing else */
    public Pack ofDossier(Visit visit, String dossier, ObjectNode body) {
        inspectorsOnly(visit);
        var now = dossiers.state(dossier);
        dossierAccess.see(visit.account(), now);
        var reason = reason(now.id(), body);
        views.record(visit.account(), now.id(), visit.channel());
        return new Pack(
                fileName(now.code(), now.id()),
                packs.export(now, reason, visit.metadata()).zip());
    }

    /**
     * @param body {@code reason} and nothing else
     * @throws org.dossierledger.app.petition.TextIdentifiesDenouncer when the reason would give somebody protected away
     */
    public Pack ofPetition(Visit visit, String petition, ObjectNode body) {
        inspectorsOnly(visit);
        var now = petitions.state(petition);
        petitionAccess.see(visit.account(), now);
        var reason = reason(now.id(), body);
        guarded.check(visit.account(), visit.channel(), body, ExportEvidencePack.class, now);
        if (!now.confidential()) {
            views.record(visit.account(), now.id(), visit.channel());
        }
        return new Pack(
                fileName(now.code(), now.id()),
                packs.export(now, reason, visit.metadata()).zip());
    }

    private static String fileName(String code, String id) {
        return (code == null ? id : code) + ".evidence.zip";
    }

    private static void inspectorsOnly(Visit visit) {
        if (visit.account().role() != Role.INSPECTOR) {
            throw new NotAllowed();
        }
    }

    private static String reason(String subject, ObjectNode body) {
        StrictJson.ours(body, "subject");
        var command = body.deepCopy();
        command.put("subject", subject);
        StrictJson.text(body, REASON);
        return StrictJson.read(command, ExportEvidencePack.class).reason();
    }
}
