package org.dossierledger.app.dossier;

import java.util.List;
import org.dossierledger.app.Ledger;
import org.dossierledger.shared.procedure.Procedure;
import org.dossierledger.shared.unit.Unit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The units and procedures that requests may name. */
@RestController
@RequestMapping("/api/v1")
class CatalogueApi {

    private final Ledger ledger;

    CatalogueApi(Ledger ledger) {
        this.ledger = ledger;
    }

    @GetMapping("/units")
    List<Unit> units() {
        return List.copyOf(ledger.catalogue().units().all());
    }

    @GetMapping("/procedures")
    List<Procedure> procedures() {
        return List.copyOf(ledger.catalogue().procedures().all());
    }
}
