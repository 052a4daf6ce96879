package org.dossierledger.app.compare;

import java.time.Instant;
import java.util.function.Function;
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
import org.dossierledger.query.compare.LateDifferences;
import org.dossierledger.query.compare.Point;
import org.dossierledger.query.dossier.UnknownDossier;
import org.dossierledger.query.late.LateQuestion;
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
        var compared = new RecordComparisons(ledger, before, after, language);
        if (ledger.reads().petitions().has(idOrCode)) {
            var now = petitions.state(idOrCode);
            petitionAccess.see(account, now);
            viewing.record(account, now, "comparison", channel);
            return compared.petition(now.id(), now.code());
        }
        if (ledger.reads().receptions().has(idOrCode)) {
            var now = receptions.state(idOrCode);
            receptionAccess.see(account, now);
            views.record(account, now.id(), channel);
            return compared.reception(now.id(), now.code());
        }
        var now = dossiers.state(idOrCode);
        dossierAccess.see(account, now);
        views.record(account, now.id(), channel);
        return compared.dossier(now.id(), now.code());
    }

    /** What is on one late list and not on the other, or there otherwise. */
    public LateDifferences late(Account account, String kind, String unit, Point before, Point after) {
        var units = dossierAccess.narrowed(dossierAccess.scopeOf(account), unit);
        Function<Point, LateQuestion> question =
                point -> LateQuestion.at(point.asOf(), point.knownAt().equals(Instant.MAX) ? null : point.knownAt())
                        .ofKinds(petitionAccess.lateKinds(account, kind))
                        .within(units)
                        .confidentialOf(petitionAccess.confidentialOf(account));
        return LateDifferences.between(
                ledger.reads().late(before.knownAt()).answer(question.apply(before)),
                ledger.reads().late(after.knownAt()).answer(question.apply(after)));
    }
}
