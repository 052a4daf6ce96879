package org.dossierledger.query.projection;

import java.nio.ByteBuffer;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.dossierledger.query.dossier.DossierFold;
import org.dossierledger.query.dossier.DossierLookup;
import org.dossierledger.query.late.LateAnswer;
import org.dossierledger.query.late.LateList;
import org.dossierledger.query.late.LateQuestion;
import org.dossierledger.query.person.NameTokens;
import org.dossierledger.query.petition.PetitionFold;
import org.dossierledger.query.petition.PetitionLookup;
import org.dossierledger.query.petition.PetitionRegister;
import org.dossierledger.query.reception.ReceptionFold;
import org.dossierledger.query.reception.ReceptionLookup;
import org.dossierledger.query.reception.ReceptionRegister;
import org.dossierledger.shared.TestDatabase;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.dossier.SampleDossiers;
import org.dossierledger.shared.event.EventJson;
import org.dossierledger.shared.event.EventTypes;
import org.dossierledger.shared.event.LedgerEvent;
import org.dossierledger.shared.event.Provenance;
import org.dossierledger.shared.event.StoredEvent;
import org.springframework.jdbc.core.JdbcTemplate;

/** A log that a test fills, and the projection over it, fed by Axon's own dispatch. */
public final class Told {

    public static final NameTokens NAMES = new NameTokens(
            people -> people.stream()
                    .distinct()
                    .collect(Collectors.toMap(person -> person, person -> "{\"name\":\"Nguyễn Thị Đào\"}")),
            word -> ByteBuffer.allocate(8).putLong(word.hashCode()).array());

    /** After everything that the tests tell. */
    public static final Clock NOW = Clock.fixed(SampleDossiers.endOf("2026-12-31"), Moment.ZONE);

    public final TestDatabase database = TestDatabase.fresh();
    public final JdbcTemplate tables = new JdbcTemplate(database.ledger());
    public final List<StoredEvent> events = new ArrayList<>();
    private final Map<String, Long> sequences = new HashMap<>();
    private final List<StreamFold> folds;
    private final AnnotationEventHandlerAdapter projection;
    private int projected;

    /** With every kind. */
    public Told() {
        this(List.of(new DossierFold(NAMES), new PetitionFold(NAMES), new ReceptionFold(NAMES)));
    }

    /** @param folds one for each kind of stream */
    public Told(List<StreamFold> folds) {
        this.folds = folds;
        this.projection = new AnnotationEventHandlerAdapter(
                new LedgerProjection(database.ledger(), folds, Tables.SIGNS, key -> {}));
    }

    /** @param times recorded in Vietnam, and claimed when it differs */
    public Told then(LedgerEvent event, String... times) {
        var recordedAt = SampleDossiers.vietnam(times[0]);
        return then(event, recordedAt, times.length > 1 ? SampleDossiers.vietnam(times[1]) : null);
    }

    public Told then(LedgerEvent event, Instant recordedAt, Instant occurredAt) {
        var stream = TestLog.streamOf(event);
        var sequence = sequences.merge(stream, 1L, Long::sum) - 1;
        var by = new Provenance(
                "canbo", "HANDLER", "H98.04.01", "c" + events.size(), null, "web", occurredAt, null, null);
        var stored = new StoredEvent(
                events.size() + 1L,
                UUID.nameUUIDFromBytes((stream + sequence).getBytes()).toString(),
                stream,
                sequence,
                EventTypes.ALL.nameOf(event.getClass()),
                "1",
                recordedAt,
                EventJson.MAPPER.writeValueAsBytes(event),
                EventJson.MAPPER.writeValueAsBytes(by.asMap()));
        events.add(stored);
        tables.update(
                "insert into log.event_log (global_index, event_id, stream, sequence_number, type, revision, recorded_at,"
                        + " payload, metadata) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                stored.globalIndex(),
                stored.eventId(),
                stored.stream(),
                stored.sequenceNumber(),
                stored.type(),
                stored.revision(),
                Timestamp.from(stored.recordedAt()),
                stored.payload(),
                stored.metadata());
        return this;
    }

    /** The id of the latest event. */
    public String lastEvent() {
        return events.get(events.size() - 1).eventId();
    }

    /** Projects everything new, in batches of at most {@code size} events. */
    public Told projected(int size) {
        while (projected < events.size()) {
            var batch = events.subList(projected, Math.min(events.size(), projected + size));
            UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(null);
            work.execute(() -> batch.forEach(this::handle));
            projected += batch.size();
        }
        return this;
    }

    public Told projected() {
        return projected(1_000);
    }

    private void handle(StoredEvent stored) {
        var message = new GenericTrackedDomainEventMessage<>(
                new GlobalSequenceTrackingToken(stored.globalIndex()),
                "Dossier",
                stored.stream(),
                stored.sequenceNumber(),
                new GenericMessage<>(
                        stored.eventId(),
                        EventJson.payload(stored),
                        MetaData.from(EventJson.provenance(stored).asMap())),
                stored::recordedAt);
        try {
            projection.handle(message);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public Rebuild.Outcome rebuilt() {
        return new Rebuild(
                        database.ledger(),
                        folds,
                        Tables.SIGNS,
                        2,
                        new TokenTable(database.ledger(), LedgerProjection.NAME)::put)
                .run(read -> {});
    }

    /** Everything in the tables of these kinds, in an order of its own. */
    public String dump() {
        return new RebuiltTables(folds, Timeline.and(Tables.SIGNS))
                .names().stream()
                        .map(table -> table + ": "
                                + tables.queryForList(
                                        "select t::text from read." + table + " t order by 1", String.class))
                        .collect(Collectors.joining("\n"));
    }

    public LateAnswer late(String asOf, String knownAt) {
        return lateList()
                .answer(LateQuestion.at(
                        SampleDossiers.endOf(asOf), knownAt == null ? null : SampleDossiers.endOf(knownAt)));
    }

    public LateList lateList() {
        return new LateList(database.ledger(), folds, SampleDossiers.DEADLINES.calendar(), NOW);
    }

    public DossierLookup lookup() {
        return new DossierLookup(database.ledger(), SampleDossiers.DEADLINES.calendar());
    }

    public PetitionLookup petitions() {
        return new PetitionLookup(database.ledger(), SampleDossiers.DEADLINES.calendar());
    }

    public PetitionRegister petitionRegister() {
        return new PetitionRegister(database.ledger(), NAMES, NOW);
    }

    public ReceptionLookup visits() {
        return new ReceptionLookup(database.ledger(), SampleDossiers.DEADLINES.calendar());
    }

    public ReceptionRegister visitRegister() {
        return new ReceptionRegister(database.ledger(), NAMES, NOW);
    }
}
