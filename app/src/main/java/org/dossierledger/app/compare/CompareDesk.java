package org.dossierledger.app.compare;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.dossier.Desk;
import org.dossierledger.app.petition.PetitionAccess;
import org.dossierledger.app.petition.PetitionDesk;
import org.dossierledger.app.petition.PetitionViewing;
import org.dossierledger.app.reception.ReceptionAccess;
import org.dossierledger.app.reception.ReceptionDesk;
import org.dossierledger.app.security.DossierAccess;
import org.dossierledger.app.security.RecordViews;
import org.dossierledger.query.compare.Comparison;
import org.dossierledger.query.compare.LateDifferences;
import org.dossierledger.query.compare.Point;
import org.dossierledger.query.dossier.UnknownDossier;
import org.dossierledger.query.late.LateQuestion;
import org.dossierledger.query.petition.UnknownPetition;
import org.dossierledger.query.reception.UnknownReception;
import org.dossierledger.query.timeline.Sentences;
import org.dossierledger.query.timeline.TimelineEntry;
import org.springframework.stereotype.Component;

/** Compares for an account what it may see now; a look at the past is a look, and put on record. */
@Component
public class CompareDesk {

    private final Ledger ledger;
    private final Desk dossiers;
    private final DossierAccess dossierAccess;
    private final PetitionDesk petitions;
    private final PetitionAccess petitionAccess;
    private final PetitionViewing viewing;
    private final ReceptionDesk receptions;
    private final ReceptionAccess receptionAccess;
    private final RecordViews views;

    CompareDesk(
            Ledger ledger,
            Desk dossiers,
            DossierAccess dossierAccess,
            PetitionDesk petitions,
            PetitionAccess petitionAccess,
            PetitionViewing viewing,
            ReceptionDesk receptions,
            ReceptionAccess receptionAccess,
            RecordViews views) {
        this.ledger = ledger;
        this.dossiers = dossiers;
        this.dossierAccess = dossierAccess;
        this.petitions = petitions;
        this.petitionAccess = petitionAccess;
        this.viewing = viewing;
        this.receptions = receptions;
        this.receptionAccess = receptionAccess;
        this.views = views;
    }

    /**
     * @throws UnknownDossier when no record has the id or code
     * @throws org.dossierledger.app.security.NotAllowed when the account may not see it as it is now
     */
    public RecordComparison record(
            Account account, String idOrCode, Point before, Point after, String language, String channel) {
        var sentences = new Sentences(ledger.catalogue(), language);
        var reads = ledger.reads();
        if (reads.petitions().has(idOrCode)) {
            var now = petitions.state(idOrCode);
            petitionAccess.see(account, now);
            viewing.record(account, now, "comparison", channel);
            return compared(
                    now.id(),
                    now.code(),
                    "petition",
                    before,
                    after,
                    (asOf, knownAt) -> StateFacts.of(reads.petitions().state(now.id(), asOf, knownAt), false),
                    knownAt -> reads.petitions().timeline(now.id(), Instant.MAX, knownAt, sentences));
        }
        if (reads.receptions().has(idOrCode)) {
            var now = receptions.state(idOrCode);
            receptionAccess.see(account, now);
            views.record(account, now.id(), channel);
            return compared(
                    now.id(),
                    now.code(),
                    "reception",
                    before,
                    after,
                    (asOf, knownAt) -> StateFacts.of(reads.receptions().state(now.id(), asOf, knownAt), false),
                    knownAt -> reads.receptions().timeline(now.id(), Instant.MAX, knownAt, sentences));
        }
        var now = dossiers.state(idOrCode);
        dossierAccess.see(account, now);
        views.record(account, now.id(), channel);
        return compared(
                now.id(),
                now.code(),
                "dossier",
                before,
                after,
                (asOf, knownAt) -> StateFacts.of(reads.dossiers().state(now.id(), asOf, knownAt), true),
                knownAt -> reads.dossiers().timeline(now.id(), Instant.MAX, knownAt, sentences));
    }

    private static RecordComparison compared(
            String id,
            String code,
            String kind,
            Point before,
            Point after,
            BiFunction<Instant, Instant, Map<String, Object>> stateAt,
            Function<Instant, List<TimelineEntry>> knownAt) {
        BiFunction<Instant, Instant, Map<String, Object>> orNone =
                (asOf, known) -> orElse(() -> stateAt.apply(asOf, known), Map.of());
        Function<Instant, List<TimelineEntry>> entries = known -> orElse(() -> knownAt.apply(known), List.of());
        return new RecordComparison(
                id,
                code,
                kind,
                orNone.apply(before.asOf(), before.knownAt()),
                orNone.apply(after.asOf(), after.knownAt()),
                Comparison.between(before, after, orNone, entries));
    }

    /** What there was not yet has no facts. */
    private static <T> T orElse(Supplier<T> asked, T none) {
        try {
            return asked.get();
        } catch (UnknownDossier | UnknownPetition | UnknownReception notYet) {
            return none;
        }
    }

    /** What is on one late list and not on the other, or there otherwise. */
    public LateDifferences late(Account account, String kind, String unit, Point before, Point after) {
        var list = ledger.reads().late();
        Set<String> units = dossierAccess.narrowed(dossierAccess.unitsSeenBy(account), unit);
        Function<Point, LateQuestion> question =
                point -> LateQuestion.at(point.asOf(), point.knownAt().equals(Instant.MAX) ? null : point.knownAt())
                        .ofKinds(petitionAccess.lateKinds(account, kind))
                        .within(units)
                        .confidentialOf(petitionAccess.confidentialOf(account));
        return LateDifferences.between(list.answer(question.apply(before)), list.answer(question.apply(after)));
    }
}
