package org.dossierledger.app.inspection;

import java.util.List;
import java.util.stream.Collectors;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.request.StrictJson;
import org.dossierledger.app.security.DossierAccess;
import org.dossierledger.app.security.NotAllowed;
import org.dossierledger.query.inspection.HashOrder;
import org.dossierledger.query.inspection.InspectionState;
import org.dossierledger.query.inspection.Sampling;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Draws samples out of what the decision lets the team look at, and draws them again. */
@Component
public class SampleDesk {

    private final Ledger ledger;
    private final DossierAccess access;

    SampleDesk(Ledger ledger, DossierAccess access) {
        this.ledger = ledger;
        this.access = access;
    }

    /** @param body as it is sent to draw it; nothing is recorded */
    public SampleDraw preview(Account account, InspectionState it, ObjectNode body) {
        return draw(account, it, SampleAsked.takenFrom(body.deepCopy()));
    }

    /** Of the units that the account sees, those that are this inspection's. */
    private SampleDraw draw(Account account, InspectionState it, SampleAsked asked) {
        var seen = access.unitsSeenBy(account);
        var part = SampleDraw.part(ledger, it).stream()
                .filter(unit -> seen.contains(unit.value()))
                .collect(Collectors.toUnmodifiableSet());
        if (part.isEmpty()) {
            throw new NotAllowed();
        }
        ledger.reads().catchUp();
        return SampleDraw.of(ledger, it, part, asked);
    }

    /** Takes the definition out of the body and puts the population and the records drawn in. */
    void into(ObjectNode body, InspectionState it, Account account) {
        var drawn = draw(account, it, SampleAsked.takenFrom(body));
        body.set("population", StrictJson.tree(drawn.population()));
        body.set("records", StrictJson.tree(drawn.records()));
    }

    /**
     * A sample drawn again from the log.
     *
     * @param population what its definition finds at that place of the log
     * @param same whether both are what was recorded
     */
    public record Repeated(InspectionState.Sample recorded, List<String> records, int population, boolean same) {}

    public Repeated repeat(InspectionState.Sample sample) {
        return repeat(ledger.reads().sampling(), sample);
    }

    /** The same for the command line. */
    public static Repeated repeat(Sampling sampling, InspectionState.Sample sample) {
        var all = sampling.population(sample.population());
        var records = switch (sample.method()) {
            case RULE -> all;
            case RANDOM -> HashOrder.draw(all, sample.seed(), sample.records().size());
            case BY_HAND -> sample.records();
        };
        var same = all.size() == sample.population().count()
                && records.equals(sample.records())
                && all.containsAll(records);
        return new Repeated(sample, records, all.size(), same);
    }
}
