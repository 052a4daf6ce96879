package org.dossierledger.app.rules;

import java.time.Instant;
import java.util.function.Function;
import org.dossierledger.app.Ledger;
import org.dossierledger.query.rules.RecordedRules;
import org.dossierledger.shared.catalogue.Catalogue;
import org.dossierledger.shared.deadline.Deadlines;
import org.dossierledger.shared.deadline.LegalClocks;
import org.dossierledger.shared.deadline.WorkingCalendar;
import org.dossierledger.shared.rules.RulesKind;

/** The rules as they were on record by an instant: what could be known then. Where none were yet, those of today. */
public final class RulesAt {

    private final Ledger ledger;
    private final RecordedRules recorded;
    private final Instant knownAt;

    /** @param knownAt null for now */
    public RulesAt(Ledger ledger, Instant knownAt) {
        this.ledger = ledger;
        this.recorded = new RecordedRules(ledger.dataSource());
        this.knownAt = knownAt;
    }

    public Catalogue catalogue() {
        return rules(RulesKind.CATALOGUE, Catalogue::parse, ledger.catalogue());
    }

    public Deadlines deadlines() {
        return new Deadlines(
                rules(
                        RulesKind.CALENDAR,
                        WorkingCalendar::parse,
                        ledger.deadlines().calendar()),
                rules(RulesKind.CLOCKS, LegalClocks::parse, ledger.deadlines().clocks()));
    }

    private <T> T rules(RulesKind kind, Function<String, T> parsed, T today) {
        return knownAt == null
                ? today
                : recorded.of(kind, knownAt)
                        .map(entry -> parsed.apply(entry.rules().text()))
                        .orElse(today);
    }
}
