package org.dossierledger.command.history;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.BiFunction;
import org.dossierledger.command.eventlog.NewEvent;
import org.dossierledger.shared.dossier.DossierCode;
import org.dossierledger.shared.dossier.DossierEvent.ActionImported;
import org.dossierledger.shared.dossier.DossierEvent.ImportedCaseRestated;
import org.dossierledger.shared.dossier.DossierId;
import org.dossierledger.shared.event.EventJson;
import org.dossierledger.shared.event.EventTypes;
import org.dossierledger.shared.event.Evidence;
import org.dossierledger.shared.event.LedgerEvent;
import org.dossierledger.shared.event.Provenance;
import org.dossierledger.shared.petition.IntakeEvent.PetitionActionImported;
import org.dossierledger.shared.petition.PetitionId;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.sealing.Sealed;

/** What a line becomes. Ids follow from what it says, so that the same line is always the same event of the same case. */
final class ImportedEvents {

    private final Mapping mapping;
    private final BiFunction<String, String, Sealed> seal;
    private final Clock clock;
    private final Provenance by;
    private final SeenRows seen = new SeenRows();

    ImportedEvents(Mapping mapping, BiFunction<String, String, Sealed> seal, Clock clock, Provenance by) {
        this.mapping = mapping;
        this.seal = seal;
        this.clock = clock;
        this.by = by;
    }

    /** The same case of the same system is always the same dossier, or the same petition of its kind. */
    static UUID caseId(Mapping mapping, Row row) {
        return UUID.nameUUIDFromBytes((register(mapping) + "\0" + row.caseId()).getBytes(StandardCharsets.UTF_8));
    }

    /** Number 17 of one system, or of one kind, is not number 17 of another. */
    private static String register(Mapping mapping) {
        return mapping.petitions() == null
                ? mapping.source()
                : mapping.source() + "\0" + mapping.petitions().feature();
    }

    boolean ofDossiers() {
        return mapping.petitions() == null;
    }

    NewEvent of(Row row) {
        var stream = caseId(mapping, row).toString();
        var digest = digest(String.join(
                "\0",
                register(mapping),
                row.caseId(),
                row.activity(),
                row.occurredAt().toString(),
                String.valueOf(row.actor()),
                String.valueOf(row.unit())));
        var repeat = seen.timesBefore(ByteBuffer.wrap(digest).getLong());
        digest[15] ^= (byte) repeat;
        digest[14] ^= (byte) (repeat >>> 8);
        return stored(
                digest,
                stream,
                ofDossiers() ? dossier(row, stream) : petition(row, stream),
                by.claimedAt(row.occurredAt(), Evidence.IMPORTED));
    }

    /** What an export newly says of the whole case of a line that was there already. */
    NewEvent restated(Row row) {
        var stream = caseId(mapping, row).toString();
        var facts = row.facts();
        var digest = digest(String.join("\0", mapping.source(), stream, facts.toString()));
        var event = new ImportedCaseRestated(
                DossierId.of(stream), mapping.source(), facts.receivedAt(), facts.dueAt(), facts.endedAt());
        return stored(digest, stream, event, by.claimedAt(null, Evidence.IMPORTED));
    }

    private ActionImported dossier(Row row, String stream) {
        return new ActionImported(
                DossierId.of(stream),
                mapping.source(),
                DossierCode.of(row.caseId()),
                row.activity(),
                row.actor(),
                row.unit(),
                row.channel(),
                row.procedure(),
                row.facts().receivedAt(),
                row.facts().dueAt(),
                row.facts().endedAt(),
                attributes(row, stream));
    }

    private PetitionActionImported petition(Row row, String stream) {
        return new PetitionActionImported(
                PetitionId.of(stream),
                mapping.source(),
                row.caseId(),
                mapping.petitions(),
                row.activity(),
                row.actor(),
                row.unit(),
                row.facts().receivedAt(),
                row.facts().dueAt(),
                row.facts().endedAt(),
                // an ordinary seal is no place for a denouncer
                mapping.petitions() == PetitionKind.DENUNCIATION ? null : attributes(row, stream));
    }

    private Sealed attributes(Row row, String stream) {
        return row.attributes().isEmpty()
                ? null
                : seal.apply(stream, EventJson.MAPPER.writeValueAsString(row.attributes()));
    }

    private NewEvent stored(byte[] digest, String stream, LedgerEvent event, Provenance provenance) {
        return new NewEvent(
                UUID.nameUUIDFromBytes(digest).toString(),
                stream,
                0,
                EventTypes.ALL.nameOf(event.getClass()),
                EventTypes.ALL.revisionOf(event.getClass()),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                EventJson.storing().writeValueAsBytes(event),
                EventJson.MAPPER.writeValueAsBytes(provenance.asMap()));
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
