package org.dossierledger.app.rules;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.dossierledger.app.Ledger;
import org.dossierledger.query.rules.RecordedRules;
import org.dossierledger.shared.catalogue.Catalogue;
import org.dossierledger.shared.deadline.Deadlines;
import org.dossierledger.shared.deadline.LegalClocks;
import org.dossierledger.shared.deadline.WorkingCalendar;
import org.dossierledger.shared.rules.RulesKind;

/** The rules that were on record at any time, each read once: what the log holds of them never changes. */
public final class Rulebook {

    private final Ledger ledger;
    private final RecordedRules recorded;
    private final Map<Long, Page> read = new ConcurrentHashMap<>();

    public Rulebook(Ledger ledger) {
        this.ledger = ledger;
        this.recorded = new RecordedRules(ledger.dataSource());
    }

    private record Page(Object rules, RulesAt.Former which) {}

    /** @param knownAt null for now: then the rules in use, whatever is on record */
    public RulesAt at(Instant knownAt) {
        if (knownAt == null || knownAt.equals(Instant.MAX)) {
            return new RulesAt(ledger.catalogue(), ledger.deadlines());
        }
        var catalogue = page(RulesKind.CATALOGUE, knownAt);
        var calendar = page(RulesKind.CALENDAR, knownAt);
        var clocks = page(RulesKind.CLOCKS, knownAt);
        var today = ledger.deadlines();
        return new RulesAt(
                catalogue == null ? ledger.catalogue() : (Catalogue) catalogue.rules(),
                new Deadlines(
                        calendar == null ? today.calendar() : (WorkingCalendar) calendar.rules(),
                        clocks == null ? today.clocks() : (LegalClocks) clocks.rules()),
                former(catalogue),
                former(calendar),
                former(clocks));
    }

    /** Null where nothing of the kind was on record yet. */
    private Page page(RulesKind kind, Instant knownAt) {
        return recorded.indexOf(kind, knownAt)
                .map(index -> read.computeIfAbsent(index, key -> page(kind, key.longValue())))
                .orElse(null);
    }

    private Page page(RulesKind kind, long index) {
        var entry = recorded.at(kind, index);
        var rules = entry.rules();
        return new Page(
                parsed(kind, rules.text()),
                new RulesAt.Former(kind, entry.recordedAt(), rules.version(), rules.sha256()));
    }

    private static Object parsed(RulesKind kind, String text) {
        return switch (kind) {
            case CATALOGUE -> Catalogue.parse(text);
            case CALENDAR -> WorkingCalendar.parse(text);
            case CLOCKS -> LegalClocks.parse(text);
        };
    }

    /** Null where it is the one recorded last, or says the same. */
    private RulesAt.Former former(Page page) {
        if (page == null) {
            return null;
        }
        var last = page(page.which().kind(), (Instant) null);
        return last.which().sha256().equals(page.which().sha256()) ? null : page.which();
    }
}
