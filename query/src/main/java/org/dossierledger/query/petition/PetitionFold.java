package org.dossierledger.query.petition;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dossierledger.query.person.NameTokens;
import org.dossierledger.query.projection.CopyText;
import org.dossierledger.query.projection.Fact;
import org.dossierledger.query.projection.LateTable;
import org.dossierledger.query.projection.ReadTable;
import org.dossierledger.query.projection.Rows;
import org.dossierledger.query.projection.StreamFold;
import org.dossierledger.query.projection.StreamHistory;
import org.dossierledger.query.scope.Lives;
import org.dossierledger.shared.event.Evidence;
import org.dossierledger.shared.event.LedgerEvent;
import org.dossierledger.shared.petition.IntakeEvent.PetitionActionImported;
import org.dossierledger.shared.petition.IntakeEvent.PetitionDocumentAttached;
import org.dossierledger.shared.petition.IntakeEvent.PetitionReceived;
import org.dossierledger.shared.petition.IntakeEvent.SecretPetitionNoted;
import org.dossierledger.shared.petition.Recovery;
import org.dossierledger.shared.sealing.Sealed;

/** What a petition becomes: a line of the register, and stretches of all that it owes for the late list. */
public final class PetitionFold implements StreamFold {

    private static final ReadTable REGISTER = new ReadTable(
            "petition_register",
            "id, code, kind, status, source, field, receiving_unit, holder_unit, officer, units, people, received_at,"
                    + " classified_at, competent, deficient, remote, crowd, level_skipping, protracted, earlier,"
                    + " primary_petition, subject_kind, subject, reception, transferred_by, handled_as, handled_at,"
                    + " accepted_at, instance, outcome, resolved_as, resolved_at, resolved_late, withdrawn, convinced,"
                    + " ordered, collected, collected_at, enforced, enforced_at, replies, ended_at, next_duty, next_due, confidential, access_until,"
                    + " irregularities, evidence, name_tokens, last_index");
    private static final ReadTable LATE = LateTable.named("petition_late");
    private static final Set<Class<?>> OPENING =
            Set.of(PetitionReceived.class, SecretPetitionNoted.class, PetitionActionImported.class);

    private final NameTokens names;
    private final Instant asOf;

    public PetitionFold(NameTokens names) {
        this(names, Instant.MAX);
    }

    private PetitionFold(NameTokens names, Instant asOf) {
        this.names = names;
        this.asOf = asOf;
    }

    /** For {@link org.dossierledger.query.projection.TablesThen}: as petitions stood at an instant, and nobody's name. */
    public static PetitionFold asOf(Instant asOf) {
        return new PetitionFold(NameTokens.NONE, asOf);
    }

    @Override
    public boolean takes(Class<? extends LedgerEvent> first) {
        return OPENING.contains(first);
    }

    @Override
    public StreamHistory begin() {
        return new PetitionHistory();
    }

    @Override
    public Set<String> kinds() {
        return Set.of("complaint", "denunciation", "feedback", "petition");
    }

    @Override
    public List<ReadTable> tables() {
        return List.of(REGISTER, LATE);
    }

    @Override
    public ReadTable late() {
        return LATE;
    }

    @Override
    public Lives lives() {
        return Lives.PETITIONS;
    }

    @Override
    public List<String> scripts() {
        return List.of("V007__petition.sql");
    }

    @Override
    public void write(Map<String, StreamHistory> histories, Rows rows) {
        var now = new LinkedHashMap<String, PetitionStanding>();
        histories.forEach((id, history) -> {
            var standing = ((PetitionHistory) history).at(asOf);
            if (standing.status() != null) {
                now.put(id, standing);
            }
        });
        var people =
                now.values().stream().flatMap(each -> each.people().stream()).toList();
        var tokens = people.isEmpty() ? Map.<Sealed, Set<Long>>of() : names.ofAll(people);
        now.forEach((id, standing) -> {
            var history = (PetitionHistory) histories.get(id);
            var named = new HashSet<Long>();
            standing.people().forEach(person -> named.addAll(tokens.getOrDefault(person, Set.of())));
            register(rows.of(REGISTER), id, history, standing, named);
            LateTable.write(
                    rows.of(LATE),
                    id,
                    standing.kind().feature(),
                    standing.code,
                    null,
                    standing.confidential(),
                    history.stretchesEverBelieved());
        });
    }

    private static void register(
            CopyText rows, String id, PetitionHistory history, PetitionStanding now, Set<Long> names) {
        var receipt = now.receipt;
        var classified = now.classification();
        var next = now.duties.next();
        rows.column(id)
                .column(now.code)
                .column(now.kind())
                .column(now.status())
                .column(receipt == null ? null : receipt.source())
                .column(classified == null ? null : classified.field())
                .column(now.receivingUnit)
                .column(now.holder)
                .column(now.officer)
                .array(now.units())
                .column(receipt == null ? 0 : receipt.people())
                .column(now.receivedAt == null ? history.openedAt() : now.receivedAt)
                .column(now.classifiedAt)
                .column(classified == null ? null : classified.competent())
                .column(classified != null && !classified.deficiencies().isEmpty())
                .column(classified != null && classified.remote())
                .column(classified != null && classified.crowd())
                .column(classified != null && classified.levelSkipping() != null)
                .column(classified != null && classified.protracted() != null)
                .column(receipt == null ? null : receipt.earlier())
                .column(now.primary)
                .column(receipt == null ? null : receipt.subject().kind())
                .column(receipt == null ? null : receipt.subject().reference())
                .column(receipt == null ? null : receipt.reception())
                .column(receipt == null ? null : receipt.transferredBy())
                .column(now.handledAs)
                .column(now.handledAt)
                .column(now.acceptedAt)
                .column(now.instance)
                .column(now.outcome)
                .column(now.resolvedAs)
                .column(now.resolvedAt)
                .column(now.resolvedLate)
                .column(now.withdrawn)
                .column(now.convinced)
                .array(amounts(now.ordered))
                .array(amounts(now.collected))
                .column(now.collectedAt)
                .column(now.enforcedAt != null)
                .column(now.enforcedAt)
                .array(now.replies)
                .column(now.endedAt)
                .column(next == null ? null : next.getKey())
                .column(next == null ? null : next.getValue().inForce())
                .column(now.confidential())
                .column(now.accesses.until())
                .array(now.irregularities)
                .column(now.imported ? Evidence.IMPORTED : Evidence.SYSTEM)
                .array(names)
                .column(history.last().globalIndex())
                .endRow();
    }

    private static List<Long> amounts(Recovery recovery) {
        return recovery == null
                ? List.of()
                : List.of(
                        recovery.moneyToState(),
                        recovery.landToState(),
                        recovery.moneyToOrganisations(),
                        recovery.landToOrganisations(),
                        recovery.moneyToPeople(),
                        recovery.landToPeople(),
                        (long) recovery.organisationsRestored(),
                        (long) recovery.peopleRestored(),
                        (long) recovery.peopleToDiscipline(),
                        (long) recovery.officialsToDiscipline(),
                        (long) recovery.toInvestigators(),
                        (long) recovery.peopleToInvestigators(),
                        (long) recovery.officialsToInvestigators());
    }

    @Override
    public Act act(Fact fact) {
        var act = StreamFold.super.act(fact);
        if (fact.event() instanceof PetitionActionImported imported) {
            return new Act(
                    imported.actor(),
                    imported.unit() == null ? null : imported.unit().value(),
                    null);
        }
        return fact.event() instanceof PetitionDocumentAttached attached
                ? new Act(act.actor(), act.unit(), attached.sha256())
                : act;
    }
}
