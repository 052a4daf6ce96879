package org.dossierledger.app.petition;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dossierledger.app.Ledger;
import org.dossierledger.command.sealing.ErasureJournal.Kind;
import org.dossierledger.command.vault.Vault;
import org.dossierledger.query.petition.PetitionState;
import org.dossierledger.query.projection.Fact;
import org.dossierledger.shared.event.Correctable;
import org.dossierledger.shared.event.LedgerEvent;
import org.dossierledger.shared.person.Person;
import org.dossierledger.shared.petition.IntakeCommand;
import org.dossierledger.shared.petition.IntakeCommand.CorrectPetition;
import org.dossierledger.shared.petition.IntakeCommand.KeepOriginal;
import org.dossierledger.shared.petition.IntakeEvent.PetitionReceived;
import org.dossierledger.shared.petition.PetitionId;
import org.dossierledger.shared.petition.Petitioner;
import org.dossierledger.shared.reception.ReceptionCommand.ProtectVisitors;
import org.dossierledger.shared.reception.ReceptionEvent.CitizensReceived;
import org.dossierledger.shared.reception.ReceptionId;
import org.dossierledger.shared.sealing.Sealed;
import org.springframework.stereotype.Component;

/** Whoever turns out to be a denouncer goes to the vault, and what stood of them before cannot be read any more. */
@Component
class Denouncers {

    /** In the place of a text that went to the vault, as the office writes it. */
    private static final String MOVED = "(Nội dung có thông tin người tố cáo, đã chuyển vào kho bảo mật)";

    private static final String REASON = "Đơn được xác định là tố cáo (Luật Tố cáo 2018, điều 9, 56)";

    private static final String ERASED = "Xóa danh tính người tố cáo (Luật Tố cáo 2018, điều 56)";

    private final Ledger ledger;
    private final Persons persons;

    Denouncers(Ledger ledger, Persons persons) {
        this.ledger = ledger;
        this.persons = persons;
    }

    /** Those who are sealed only, as yet. */
    List<Person> named(PetitionState petition) {
        return petition.petitioners().stream()
                .filter(each -> !each.isProtected())
                .flatMap(each -> persons.opened(each.person()).stream())
                .toList();
    }

    /** Whoever brought it to a reception is named there as well; empty when nobody is. */
    Optional<ProtectVisitors> visitors(PetitionState petition) {
        if (petition.reception() == null) {
            return Optional.empty();
        }
        var visitors = visitorsOf(petition);
        return areProtected(visitors)
                ? Optional.empty()
                : Optional.of(new ProtectVisitors(ReceptionId.of(petition.reception()), persons.protect(visitors)));
    }

    /**
     * Everything that was written before and gives away who denounces: it goes to the vault, and a line without it takes its
     * place. Texts in the clear cannot name anybody ({@link Guarded}).
     *
     * @param kept where the people lie now
     * @return for each of them the paper that is kept, and the correction that leaves it out
     */
    List<IntakeCommand> cleared(PetitionState petition, List<Petitioner> kept) {
        var writer = kept.stream().filter(Petitioner::isProtected).findFirst();
        var commands = new ArrayList<IntakeCommand>();
        if (writer.isEmpty()) {
            return commands;
        }
        var people = named(petition);
        var id = PetitionId.of(petition.id());
        for (var fact : ledger.reads().petitions().facts(petition.id(), Instant.MAX, Instant.MAX)) {
            for (var sealed : sealedIn(fact)) {
                var text = ledger.keyring().unseal(sealed.text()).orElse("");
                if (people.stream().anyMatch(person -> Vault.identifies(person, text))) {
                    var bytes = text.getBytes(StandardCharsets.UTF_8);
                    var place = ledger.vault().keepDocument(writer.get().vaultId(), bytes, "text/plain");
                    commands.add(new KeepOriginal(id, place, "text/plain", bytes.length));
                    commands.add(
                            new CorrectPetition(id, fact.eventId(), sealed.field(), null, persons.seal(MOVED), REASON));
                }
            }
        }
        for (var text : textsOfVisit(petition)) {
            if (names(visitorsOf(petition), text)) {
                var bytes = ledger.keyring().unseal(text).orElseThrow().getBytes(StandardCharsets.UTF_8);
                var place = ledger.vault().keepDocument(writer.get().vaultId(), bytes, "text/plain");
                commands.add(new KeepOriginal(id, place, "text/plain", bytes.length));
            }
        }
        return commands;
    }

    /** What was written down at the visit and after it. */
    private List<Sealed> textsOfVisit(PetitionState petition) {
        return petition.reception() == null
                ? List.of()
                : ledger.reads().receptions().facts(petition.reception(), Instant.MAX, Instant.MAX).stream()
                        .flatMap(fact -> sealedBy(fact.event()).stream())
                        .toList();
    }

    private static List<Sealed> sealedBy(LedgerEvent event) {
        var found = new ArrayList<Sealed>();
        for (var component : event.getClass().getRecordComponents()) {
            if (component.getType() == Sealed.class && value(event, component) instanceof Sealed text) {
                found.add(text);
            }
        }
        return found;
    }

    private static Object value(LedgerEvent event, RecordComponent component) {
        try {
            return component.getAccessor().invoke(event);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean names(List<Petitioner> people, Sealed text) {
        var opened = ledger.keyring().unseal(text).orElse("");
        return people.stream()
                .filter(Petitioner::isProtected)
                .anyMatch(each -> ledger.vault().identifies(each.vaultId(), opened));
    }

    private record SealedText(String field, Sealed text) {}

    private static List<SealedText> sealedIn(Fact fact) {
        return sealedIn(fact, fact.meant());
    }

    private static List<SealedText> sealedIn(Fact fact, LedgerEvent version) {
        var found = new ArrayList<SealedText>();
        for (var component : fact.event().getClass().getRecordComponents()) {
            if (component.getType() == Sealed.class
                    && Correctable.factsOf(fact.event().getClass()).contains(component.getName())) {
                var text = (Sealed) value(version, component);
                if (text != null) {
                    found.add(new SealedText(component.getName(), text));
                }
            }
        }
        return found;
    }

    /** Destroys the keys of texts that a correction of {@link #cleared} has replaced. */
    private void forgetTexts(PetitionState petition) {
        for (var fact : ledger.reads().petitions().facts(petition.id(), Instant.MAX, Instant.MAX)) {
            var said = sealedIn(fact, fact.event());
            var meant = sealedIn(fact, fact.meant());
            for (var i = 0; i < said.size(); i++) {
                var now = ledger.keyring().unseal(meant.get(i).text()).orElse("");
                if (now.equals(MOVED) && !said.get(i).equals(meant.get(i))) {
                    ledger.keyring().destroy(Kind.MOVED, said.get(i).text().keyId(), REASON);
                }
            }
        }
    }

    /** Destroys the keys of all who were sealed before they were protected. Doing it twice changes nothing. */
    void forget(PetitionState petition) {
        if (!petition.petitionKind().confidential() || !areProtected(petition.petitioners())) {
            return;
        }
        if (petition.reception() != null && areProtected(visitorsOf(petition))) {
            ledger.reads().receptions().facts(petition.reception(), Instant.MAX, Instant.MAX).stream()
                    .filter(fact -> fact.event() instanceof CitizensReceived)
                    .forEach(fact -> persons.forget(((CitizensReceived) fact.event()).visitors(), REASON));
            textsOfVisit(petition).stream()
                    .filter(text -> names(visitorsOf(petition), text))
                    .forEach(text -> ledger.keyring().destroy(Kind.MOVED, text.keyId(), REASON));
        }
        forgetTexts(petition);
        ledger.reads().petitions().facts(petition.id(), Instant.MAX, Instant.MAX).stream()
                .filter(fact -> fact.event() instanceof PetitionReceived)
                .forEach(fact -> persons.forget(((PetitionReceived) fact.event()).petitioners(), REASON));
    }

    /** Nobody can learn who they were any more, nor from the visit at which they brought it. Twice changes nothing. */
    void erase(PetitionState petition) {
        erase(petition.petitioners());
        if (petition.reception() != null) {
            erase(visitorsOf(petition));
        }
    }

    private void erase(List<Petitioner> people) {
        people.stream()
                .filter(Petitioner::isProtected)
                .forEach(each -> ledger.vault().erase(each.vaultId(), ERASED));
    }

    private List<Petitioner> visitorsOf(PetitionState petition) {
        return ledger.reads()
                .receptions()
                .state(petition.reception(), ledger.clock().instant(), Instant.MAX)
                .visitors();
    }

    private static boolean areProtected(List<Petitioner> people) {
        return people.stream().allMatch(Petitioner::isProtected);
    }
}
