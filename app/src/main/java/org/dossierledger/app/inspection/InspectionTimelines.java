package org.dossierledger.app.inspection;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.account.Role;
import org.dossierledger.app.security.NotAllowed;
import org.dossierledger.query.inspection.InspectionRegister;
import org.dossierledger.query.inspection.InspectionState;
import org.dossierledger.query.inspection.RecommendationRegister;
import org.dossierledger.query.timeline.Sentences;
import org.dossierledger.query.timeline.TimelineEntry;
import org.dossierledger.shared.event.CorrectionEvent;
import org.dossierledger.shared.event.EventTypes;
import org.dossierledger.shared.inspection.Direction;
import org.dossierledger.shared.inspection.InspectionEvent.*;
import org.dossierledger.shared.inspection.InspectionKind;
import org.dossierledger.shared.inspection.Stage;
import org.springframework.stereotype.Component;

/** Lists and timelines of inspections, of each account only what it may know. */
@Component
public class InspectionTimelines {

    /** What those inspected may know of how their records are looked at is nothing. */
    private static final Set<Class<?>> OF_THE_TEAM = Set.of(
            SampleDrawn.class,
            FindingRecorded.class,
            FindingDropped.class,
            ExplanationRequested.class,
            ExplanationGiven.class,
            InspectionReported.class,
            DraftHandedOver.class,
            DraftAppraised.class);

    private static final Set<Class<?>> ONCE_PUBLISHED = Set.of(InspectionConcluded.class, CheckResultNotified.class);

    private final Ledger ledger;
    private final InspectionAccess access;

    InspectionTimelines(Ledger ledger, InspectionAccess access) {
        this.ledger = ledger;
        this.access = access;
    }

    /** Of one inspection. @throws NotAllowed when the account has nothing to do with it */
    public List<TimelineEntry> of(Account account, InspectionState it, Locale language) {
        var standpoint = access.standpoint(account, it).orElseThrow(NotAllowed::new);
        var sentences = new Sentences(ledger.catalogue(), language.getLanguage());
        var entries = ledger.reads().inspections().timeline(it.id(), Instant.MAX, Instant.MAX, sentences);
        var told = access.see(account, it).conclusion() != null;
        return standpoint != Standpoint.INSPECTED
                ? entries
                : entries.stream()
                        .filter(each ->
                                !OF_THE_TEAM.contains(about(each)) && (told || !ONCE_PUBLISHED.contains(about(each))))
                        .toList();
    }

    /** A correction tells of what it corrects. */
    private static Class<?> about(TimelineEntry entry) {
        return entry.event() instanceof CorrectionEvent correction
                ? EventTypes.ALL.classOf(correction.correctedType())
                : entry.event().getClass();
    }

    /** Those that the account leads, is in the team of, or is inspected by. */
    public InspectionRegister.Page register(
            Account account, InspectionKind kind, Stage stage, String cursor, int limit) {
        var inspected = new TreeSet<>(access.answeredForBy(account));
        if (account.role() == Role.LEADER) {
            ledger.catalogue().units().all().stream()
                    .filter(unit -> ledger.catalogue().units().within(account.unit(), unit.code()))
                    .forEach(unit -> inspected.add(unit.code().value()));
        }
        return ledger.reads()
                .inspectionRegister()
                .find(new InspectionRegister.Search(
                        access.ledOf(account),
                        account.role() == Role.INSPECTOR ? account.username() : null,
                        inspected,
                        kind,
                        stage,
                        cursor,
                        limit));
    }

    /** Those that a leader follows or carries out. */
    public List<RecommendationRegister.Row> recommendations(Account account, boolean openOnly) {
        return ledger.reads().recommendationRegister().within(access.answeredForBy(account), openOnly);
    }

    /** Those of one inspection that the account may know of. */
    public List<RecommendationRegister.Row> recommendations(Account account, InspectionState it) {
        var all = ledger.reads().recommendationRegister().of(it.id());
        var standpoint = access.standpoint(account, it).orElseThrow(NotAllowed::new);
        var theirs = access.answeredForBy(account);
        return standpoint == Standpoint.INSPECTED
                ? all.stream()
                        .filter(each -> theirs.contains(each.addressee()) || made(each, theirs))
                        .toList()
                : all;
    }

    private boolean made(RecommendationRegister.Row row, Set<String> theirs) {
        return row.direction() == Direction.TO_INSPECTING
                && theirs.contains(ledger.reads().recommendations().maker(row.id()));
    }
}
