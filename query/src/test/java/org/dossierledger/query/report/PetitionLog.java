package org.dossierledger.query.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dossierledger.query.person.OpenLetters;
import org.dossierledger.query.petition.PetitionFold;
import org.dossierledger.query.projection.LedgerProjection;
import org.dossierledger.query.projection.Rebuild;
import org.dossierledger.query.projection.TestLog;
import org.dossierledger.query.projection.TokenTable;
import org.dossierledger.query.reception.ReceptionFold;
import org.dossierledger.shared.TestDatabase;
import org.dossierledger.shared.complaint.ComplaintEvent.ComplaintAccepted;
import org.dossierledger.shared.complaint.ComplaintEvent.ComplaintDecided;
import org.dossierledger.shared.complaint.ComplaintEvent.ComplaintTerminated;
import org.dossierledger.shared.complaint.ComplaintOutcome;
import org.dossierledger.shared.complaint.Instance;
import org.dossierledger.shared.complaint.TerminationGround;
import org.dossierledger.shared.deadline.Deadline;
import org.dossierledger.shared.dossier.SampleDossiers;
import org.dossierledger.shared.event.EventJson;
import org.dossierledger.shared.event.EventTypes;
import org.dossierledger.shared.event.LedgerEvent;
import org.dossierledger.shared.event.Provenance;
import org.dossierledger.shared.event.StoredEvent;
import org.dossierledger.shared.petition.Deficiency;
import org.dossierledger.shared.petition.Field;
import org.dossierledger.shared.petition.IntakeEvent.PetitionClassified;
import org.dossierledger.shared.petition.IntakeEvent.PetitionReceived;
import org.dossierledger.shared.petition.PetitionEvent;
import org.dossierledger.shared.petition.PetitionId;
import org.dossierledger.shared.petition.PetitionKind;
import org.dossierledger.shared.petition.Recovery;
import org.dossierledger.shared.petition.SamplePetitions;
import org.dossierledger.shared.petition.Source;
import org.dossierledger.shared.petition.Subject;
import org.dossierledger.shared.reception.Mode;
import org.dossierledger.shared.reception.ReceptionEvent;
import org.dossierledger.shared.reception.ReceptionEvent.CitizensReceived;
import org.dossierledger.shared.reception.ReceptionId;
import org.dossierledger.shared.unit.UnitCode;

/** What happened to some petitions, told to a log and folded into the register. */
final class PetitionLog {

    private static final Subject ABOUT_SOMETHING = new Subject(Subject.Kind.OTHER, null, null, null);

    final TestDatabase database = TestDatabase.fresh();
    private final List<StoredEvent> events = new ArrayList<>();
    private final Map<String, Long> sequences = new HashMap<>();

    /** @param at in Vietnam, e.g. {@code 2026-01-15T08:00:00} */
    PetitionLog then(String at, LedgerEvent event) {
        var stream = event instanceof ReceptionEvent visit
                ? visit.receptionId().value()
                : ((PetitionEvent) event).petitionId().value();
        var sequence = sequences.merge(stream, 1L, Long::sum) - 1;
        events.add(new StoredEvent(
                events.size() + 1L,
                UUID.nameUUIDFromBytes((stream + sequence).getBytes()).toString(),
                stream,
                sequence,
                EventTypes.ALL.nameOf(event.getClass()),
                "1",
                SampleDossiers.vietnam(at),
                EventJson.MAPPER.writeValueAsBytes(event),
                EventJson.MAPPER.writeValueAsBytes(
                        Provenance.by("canbo", "PETITION_OFFICER", "H98.31", "c" + events.size(), "web")
                                .asMap())));
        return this;
    }

    Reports folded() {
        new TestLog(database.ledger()).insert(events);
        var token = new TokenTable(database.ledger(), LedgerProjection.NAME);
        var outcome = new Rebuild(
                        database.ledger(),
                        List.of(new PetitionFold(OpenLetters.NAMES), new ReceptionFold(OpenLetters.NAMES)),
                        List.of(),
                        2,
                        token::put)
                .run(e -> {});
        if (outcome.parked() > 0) {
            throw new IllegalStateException("parked: " + outcome.parked());
        }
        return new Reports(database.ledger());
    }

    static PetitionId id(int number) {
        return PetitionId.of(new UUID(0, number).toString());
    }

    static CitizensReceived visit(int number, Mode mode, int people, boolean repeated) {
        return new CitizensReceived(
                ReceptionId.of(new UUID(1, number).toString()),
                "TD.H98.31-%04d".formatted(number),
                SamplePetitions.WARD,
                mode,
                "Chủ tịch UBND phường",
                false,
                false,
                List.of(SamplePetitions.CITIZEN),
                people,
                1,
                repeated,
                SamplePetitions.SEALED,
                SamplePetitions.SEALED,
                PetitionKind.COMPLAINT,
                true,
                null,
                1,
                null,
                List.of());
    }

    static PetitionReceived received(
            PetitionId id, PetitionKind kind, Source source, UnitCode unit, int people, PetitionId earlier) {
        return new PetitionReceived(
                id,
                "DT." + unit + "-" + id.value().substring(30),
                kind,
                source,
                unit,
                List.of(),
                people,
                SamplePetitions.SEALED,
                null,
                ABOUT_SOMETHING,
                earlier,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of());
    }

    static PetitionClassified classified(
            PetitionId id, PetitionKind kind, Field field, boolean competent, Deficiency... deficiencies) {
        return new PetitionClassified(
                id,
                kind,
                field,
                null,
                List.of(deficiencies),
                competent,
                competent ? null : "H98.33",
                false,
                null,
                null,
                false,
                null,
                null,
                null,
                List.of());
    }

    static ComplaintAccepted accepted(PetitionId id, Instance instance, UnitCode unit, Deadline decideBy) {
        return new ComplaintAccepted(id, instance, "1/TB", unit, decideBy, false, 0, List.of());
    }

    static ComplaintDecided decided(PetitionId id, ComplaintOutcome outcome, boolean late, Recovery recovery) {
        return new ComplaintDecided(
                id,
                outcome.instance(),
                outcome,
                "2/QĐ",
                recovery,
                late,
                late ? 3 : 0,
                null,
                due("2026-12-31T08:00:00", 30),
                null,
                List.of());
    }

    static ComplaintTerminated terminated(PetitionId id) {
        return new ComplaintTerminated(id, TerminationGround.WITHDRAWN, "Rút đơn", "3/QĐ", null, List.of());
    }

    /** So many working days from then on. */
    static Deadline due(String from, int days) {
        Instant start = SampleDossiers.vietnam(from);
        return SampleDossiers.workingDays(start, days);
    }
}
