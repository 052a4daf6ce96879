package org.dossierledger.app;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.dossierledger.command.eventlog.EventLogUnavailable;
import org.dossierledger.command.eventlog.kurrentdb.FollowingHalted;
import org.dossierledger.command.sealing.ErasureJournal;
import org.dossierledger.command.sealing.ErasureJournal.Entry;
import org.dossierledger.command.sealing.ErasureJournal.Kind;
import org.dossierledger.command.sealing.ReturnedKeys;
import org.dossierledger.query.evidence.SealedPeople;
import org.dossierledger.shared.event.Provenance;
import org.dossierledger.shared.evidence.ErasureCommand;
import org.dossierledger.shared.evidence.ErasureCommand.ErasePerson;
import org.dossierledger.shared.evidence.ErasureCommand.RepeatErasure;
import org.dossierledger.shared.evidence.EvidenceEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Erases people by destroying their keys: the journal first, then the key, then the event. Whatever a crash or an old
 * backup has left undone of it is done when the ledger next writes or serves.
 */
public final class Erasures {

    private static final Logger LOG = LoggerFactory.getLogger(Erasures.class);
    private static final Duration SETTLE = Duration.ofSeconds(30);

    private final Ledger ledger;
    private final ErasureJournal journal;
    private final ReturnedKeys keys;
    private final SealedPeople people;

    Erasures(Ledger ledger, ErasureJournal journal) {
        this.ledger = ledger;
        this.journal = journal;
        this.keys = new ReturnedKeys(ledger.dataSource());
        this.people = new SealedPeople(ledger.dataSource());
    }

    /**
     * Erases one person from every event. Twice changes nothing.
     *
     * @param ground the article of law and the decision or request it rests on
     * @return the streams in which something was sealed under the key
     * @throws EventLogUnavailable when the cluster that has the log is away: then nothing was done
     */
    public List<String> erase(String keyId, String ground, Provenance by) {
        ledger.reads().settleCopy(SETTLE);
        var command = new ErasePerson(keyId, ground, people.streamsOf(keyId));
        ledger.keyring().destroy(Kind.PERSON, keyId, ground);
        send(command, by);
        return command.streams();
    }

    /**
     * Destroys at once what was destroyed before and has come back; then tells the log of that, and of what was destroyed and
     * not yet told. The cluster that has the log may be away, and nobody who was erased is readable meanwhile.
     *
     * @return false when the log could not be told
     */
    boolean finish() {
        var entries = journal.entries();
        if (entries.isEmpty()) {
            return true;
        }
        var again = new HashSet<>(keys.among(entries));
        again.forEach(this::destroy);
        try {
            ledger.reads().settleCopy(SETTLE);
            again.addAll(keys.destroyedAgain(entries));
            tell(entries, again);
            return true;
        } catch (EventLogUnavailable | FollowingHalted away) {
            LOG.warn("what was erased is destroyed, and the log is told of it later: {}", away.getMessage());
            return false;
        }
    }

    private void tell(List<Entry> entries, Set<Entry> again) {
        var told = keys.told(entries.stream()
                .map(entry -> EvidenceEvent.erasureOf(entry.id()))
                .toList());
        for (var entry : entries) {
            if (entry.kind() == Kind.PERSON && !told.contains(EvidenceEvent.erasureOf(entry.id()))) {
                send(new ErasePerson(entry.id(), entry.ground(), people.streamsOf(entry.id())), system());
            } else if (again.contains(entry)) {
                send(new RepeatErasure(entry.id(), entry.ground(), people.streamsOf(entry.id())), system());
            }
        }
    }

    private void destroy(Entry entry) {
        if (entry.kind() == Kind.VAULT) {
            ledger.vault().erase(entry.id(), entry.ground());
        } else {
            ledger.keyring().destroy(entry.kind(), entry.id(), entry.ground());
        }
    }

    private void send(ErasureCommand command, Provenance by) {
        ledger.commands().sendAndWait(new GenericCommandMessage<>(command, by.asMap()));
    }

    private static Provenance system() {
        return Provenance.by("system", null, null, UUID.randomUUID().toString(), "system");
    }
}
