package org.dossierledger.app.catalogue;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.dossierledger.app.Ledger;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.procedure.Procedure;
import org.dossierledger.shared.unit.Succession;
import org.dossierledger.shared.unit.Unit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The units and procedures that requests may name, as they are or as they were; see docs/api.md. */
@RestController
@RequestMapping("/api/v1")
class CatalogueApi {

    private final Ledger ledger;

    CatalogueApi(Ledger ledger) {
        this.ledger = ledger;
    }

    /** @param on only those that existed on that day; absent: all, the ended ones too */
    @GetMapping("/units")
    List<Unit> units(@RequestParam(required = false) String on) {
        var units = ledger.catalogue().units();
        return on == null ? List.copyOf(units.all()) : units.existingOn(date(on));
    }

    @GetMapping("/units/successions")
    List<Succession> successions() {
        return ledger.catalogue().units().successions();
    }

    /** @param on day for which it is told who answers; absent: today */
    @GetMapping("/units/{code}")
    UnitHistory unit(@PathVariable String code, @RequestParam(required = false) String on) {
        var day = on == null ? Moment.dateOf(ledger.clock().instant()) : date(on);
        return UnitHistory.of(ledger.catalogue().units(), code, day);
    }

    /** @param on the versions in force on that day; absent: the newest version of each, abolished ones too */
    @GetMapping("/procedures")
    List<Procedure> procedures(@RequestParam(required = false) String on) {
        var procedures = ledger.catalogue().procedures();
        return on == null ? List.copyOf(procedures.all()) : procedures.inForce(date(on));
    }

    /**
     * All versions of one, the oldest first.
     *
     * @param on only the one in force on that day; none where there was none
     */
    @GetMapping("/procedures/{code}")
    List<Procedure> versions(@PathVariable String code, @RequestParam(required = false) String on) {
        var versions = ProcedureNotFound.ifNone(ledger.catalogue().procedures(), code);
        if (on == null) {
            return versions;
        }
        var day = date(on);
        return versions.stream().filter(version -> version.inForceOn(day)).toList();
    }

    @GetMapping("/publications")
    Answer publications() {
        var today = Moment.dateOf(ledger.clock().instant());
        var found = Publications.of(ledger.catalogue(), ledger.deadlines(), today);
        return new Answer(found.byYear(), found.decisions());
    }

    record Answer(List<PublicationYear> years, List<PublicationLine> decisions) {}

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new InvalidField("on", "impossibleTime");
        }
    }
}
