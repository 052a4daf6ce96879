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
import org.springframework.dao.DataAccessException;

/** The rules that were on record at any time, each read once: what the log holds of them never changes. */
public final class Rulebook {

    /** So much later at most a running server goes by a catalogue that was recorded elsewhere. */
    private static final long LOOK_NANOS = 1_000_000_000;

    private final Ledger ledger;
    private final Catalogue first;
    private final RecordedRules recorded;
    private final Map<Long, Page> read = new ConcurrentHashMap<>();

    private volatile Seen seen;

    /** @param first the catalogue to go by until one is on record */
    public Rulebook(Ledger ledger, Catalogue first) {
        this.ledger = ledger;
        this.first = first;
        this.recorded = new RecordedRules(ledger.dataSource());
    }

    /** @param at of {@link System#nanoTime} */
    private record Seen(Catalogue catalogue, long at) {}

    /** The catalogue in use: the one recorded last. The same while the database does not answer. */
    public Catalogue inUse() {
        var last = seen;
        if (last != null && System.nanoTime() - last.at() < LOOK_NANOS) {
            return last.catalogue();
        }
        try {
            return look();
        } catch (DataAccessException away) {
            if (last == null) {
                throw away;
            }
            return kept(last.catalogue());
        }
    }

    /** Now, for whoever has just recorded one. */
    Catalogue look() {
        var newest = page(RulesKind.CATALOGUE, (Instant) null);
        return kept(newest == null ? first : (Catalogue) newest.rules());
    }

    private Catalogue kept(Catalogue catalogue) {
        seen = new Seen(catalogue, System.nanoTime());
        return catalogue;
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
