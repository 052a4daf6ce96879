package org.dossierledger.app.page;

import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.dossierledger.app.Ledger;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.unit.Unit;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Which units a reader chooses from; templates call it {@code @unitChoices}. */
@Component
public class UnitChoices {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Ledger ledger;
    private final MessageSource messages;

    UnitChoices(Ledger ledger, MessageSource messages) {
        this.ledger = ledger;
        this.messages = messages;
    }

    /** Those that can be given something to do today. */
    List<Unit> today() {
        return ledger.catalogue()
                .units()
                .existingOn(Moment.dateOf(ledger.clock().instant()));
    }

    /** Of those that exist today the ones that somebody sees. */
    List<Unit> today(Set<String> seen) {
        return today().stream()
                .filter(unit -> seen.contains(unit.code().value()))
                .toList();
    }

    /** For looking back: the ended ones too, after those that exist. */
    List<Unit> ever(Set<String> seen) {
        return ever().stream()
                .filter(unit -> seen.contains(unit.code().value()))
                .toList();
    }

    List<Unit> ever() {
        var today = Moment.dateOf(ledger.clock().instant());
        return ledger.catalogue().units().all().stream()
                .sorted(Comparator.comparing(unit -> unit.endedBefore(today)))
                .toList();
    }

    /** The name of a unit, and of one that has ended until when it existed. */
    public String called(Unit unit) {
        var language = LocaleContextHolder.getLocale();
        var name = unit.name(language.getLanguage());
        return !unit.endedBefore(Moment.dateOf(ledger.clock().instant()))
                ? name
                : messages.getMessage("unit.until", new Object[] {name, DATE.format(unit.validTo())}, language);
    }
}
