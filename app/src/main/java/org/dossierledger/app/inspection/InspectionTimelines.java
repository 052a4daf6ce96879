package org.dossierledger.app.inspection;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.account.Role;
import org.dossierledger.app.request.RegisterMoment;
import org.dossierledger.app.security.NotAllowed;
import org.dossierledger.query.inspection.InspectionRegister;
import org.dossierledger.query.inspection.InspectionState;
import org.dossierledger.query.inspection.RecommendationRegister;
import org.dossierledger.query.scope.Then;
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

    /**
     * Of one inspection.
     *
     * @param then at which moment; null for now
     * @throws NotAllowed when the account has nothing to do with it
     */
    public List<TimelineEntry> of(Account account, InspectionState now, RegisterMoment then, Locale language) {
        var standpoint = access.standpoint(account, now).orElseThrow(NotAllowed::new);
        var known = then == null ? Instant.MAX : then.known();
        var sentences = new Sentences(ledger.rulesAt(known).catalogue(), language.getLanguage());
        var entries = ledger.reads()
                .inspections()
                .timeline(now.id(), then == null ? Instant.MAX : then.asOf(), known, sentences);
        return standpoint != Standpoint.INSPECTED
                ? entries
                : entries.stream()
                        .filter(each -> !OF_THE_TEAM.contains(about(each))
                                && (now.told() || !ONCE_PUBLISHED.contains(about(each))))
                        .toList();
    }

    /** A correction tells of what it corrects. */
    private static Class<?> about(TimelineEntry entry) {
        return entry.event() instanceof CorrectionEvent correction
                ? EventTypes.ALL.classOf(correction.correctedType())
                : entry.event().getClass();
    }

    /** Those that the account leads, is in the team of, or is inspected by. {@code then}: at which moment; null for now. */
    public InspectionRegister.Page register(
            Account account, InspectionKind kind, Stage stage, String cursor, int limit, RegisterMoment then) {
        var inspected = new TreeSet<>(access.answeredForBy(account));
        if (account.role() == Role.LEADER) {
            ledger.catalogue().units().all().stream()
                    .filter(unit -> ledger.catalogue().units().within(account.unit(), unit.code()))
                    .forEach(unit -> inspected.add(unit.code().value()));
        }
        var search = new InspectionRegister.Search(
                access.ledOf(account),
                account.role() == Role.INSPECTOR ? account.username() : null,
                inspected,
                kind,
                stage,
                cursor,
                limit);
        var register = ledger.reads().inspectionRegister();
        return then == null ? register.find(search) : register.find(search, then.then());
    }

    /** Those that a leader follows, carries out, or whose body has made them; the first due first. */
    public List<RecommendationRegister.Row> recommendations(Account account, boolean openOnly, RegisterMoment then) {
        return ledger.reads().recommendationRegister().within(access.answeredForBy(account), openOnly, then(then));
    }

    /** Those of one inspection that the account may know of. */
    public List<RecommendationRegister.Row> recommendations(Account account, InspectionState it, RegisterMoment then) {
        var all = ledger.reads().recommendationRegister().of(it.id(), then(then));
        var standpoint = access.standpoint(account, it).orElseThrow(NotAllowed::new);
        var theirs = access.answeredForBy(account);
        return standpoint == Standpoint.INSPECTED
                ? all.stream()
                        .filter(each -> theirs.contains(
                                each.direction() == Direction.TO_INSPECTED ? each.addressee() : each.maker()))
                        .toList()
                : all;
    }

    private static Then then(RegisterMoment moment) {
        return moment == null ? null : moment.then();
    }
}
