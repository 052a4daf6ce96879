package org.dossierledger.app.inspection;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.account.Account;
import org.dossierledger.app.request.StrictJson;
import org.dossierledger.app.security.DossierAccess;
import org.dossierledger.app.security.NotAllowed;
import org.dossierledger.query.inspection.InspectionState;
import org.dossierledger.query.inspection.Sampling;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.inspection.Population;
import org.dossierledger.shared.inspection.SampleMethod;
import org.dossierledger.shared.unit.UnitCode;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Draws samples out of what the decision lets the team look at, and draws them again. */
@Component
public class SampleDesk {

    private static final int LARGEST = 500;

    private final Ledger ledger;
    private final DossierAccess access;

    SampleDesk(Ledger ledger, DossierAccess access) {
        this.ledger = ledger;
        this.access = access;
    }

    /** A sample as it would be drawn now. @param population with the place of the log and how many there are */
    public record Draw(Population population, List<String> records) {}

    /** @param size looked at where it is drawn at random. @param chosen by hand */
    public Draw preview(
            Account account,
            InspectionState it,
            SampleMethod method,
            Population asked,
            String seed,
            int size,
            List<String> chosen) {
        var part = inScope(account, it);
        var units = asked.units().isEmpty()
                ? part
                : asked.units().stream().filter(unit -> part.contains(unit)).collect(Collectors.toUnmodifiableSet());
        var from = asked.from().isBefore(it.periodFrom()) ? it.periodFrom() : asked.from();
        var to = asked.to().isAfter(it.periodTo()) ? it.periodTo() : asked.to();
        if (to.isBefore(from)) {
            throw new InvalidField("to", "outsidePeriod");
        }
        ledger.reads().catchUp();
        var sampling = ledger.reads().sampling();
        var fixed = asked.fixed(units, from, to, ofField(asked), sampling.head());
        var all = sampling.population(fixed);
        var records = switch (method) {
            case RULE -> all;
            case RANDOM -> Sampling.draw(all, seed, size);
            case BY_HAND -> chosen;
        };
        if (records.size() > LARGEST) {
            throw new InvalidField("size", "tooLarge");
        }
        if (!all.containsAll(records)) {
            throw new InvalidField("records", "unknown");
        }
        return new Draw(fixed.counted(all.size()), records);
    }

    /** Procedures of the field as the catalogue has it now: they are stored, so that a later one changes nothing. */
    private Set<String> ofField(Population asked) {
        return asked.field() == null || !asked.kind().equals("dossier")
                ? Set.of()
                : ledger.catalogue().procedures().all().stream()
                        .filter(each -> asked.field().equals(each.field("vi")))
                        .map(each -> each.code().value())
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** Of the units that the account sees, those that are this inspection's. */
    private Set<UnitCode> inScope(Account account, InspectionState it) {
        var seen = access.unitsSeenBy(account);
        var units = ledger.catalogue().units();
        var found = seen.stream()
                .map(UnitCode::of)
                .filter(unit -> it.objects().stream().anyMatch(object -> units.within(unit, UnitCode.of(object))))
                .collect(Collectors.toSet());
        it.objects().stream().filter(seen::contains).map(UnitCode::of).forEach(found::add);
        if (found.isEmpty()) {
            throw new NotAllowed();
        }
        return found;
    }

    /** Takes the definition out of the body and puts the population and the records drawn in. */
    void into(ObjectNode body, InspectionState it, Account account) {
        var method = method(body);
        var size = body.remove("size");
        var asked = body.remove("population");
        if (!(asked instanceof ObjectNode definition)) {
            throw new InvalidField("population", "required");
        }
        StrictJson.ours(definition, "upTo");
        StrictJson.ours(definition, "count");
        definition.put("upTo", 0).put("count", 0);
        if (!definition.has("lateOnly")) {
            definition.put("lateOnly", false);
        }
        if (method == SampleMethod.RANDOM && (size == null || !size.isInt() || size.asInt() < 1)) {
            throw new InvalidField("size", size == null ? "required" : "notPositive");
        }
        var chosen = body.has("records")
                ? List.of(StrictJson.read(
                                (ObjectNode) body.objectNode().set("records", body.get("records")), Chosen.class)
                        .records())
                : List.<String>of();
        var seed = method == SampleMethod.RANDOM ? StrictJson.text(body, "seed") : null;
        var drawn = preview(
                account,
                it,
                method,
                StrictJson.read(definition, Population.class),
                seed,
                size == null ? 0 : size.asInt(),
                chosen);
        body.set("population", StrictJson.tree(drawn.population()));
        body.set("records", StrictJson.tree(drawn.records()));
    }

    private record Chosen(String[] records) {}

    private static SampleMethod method(ObjectNode body) {
        try {
            return SampleMethod.valueOf(StrictJson.text(body, "method"));
        } catch (IllegalArgumentException e) {
            throw new InvalidField("method", "malformed");
        }
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
            case RANDOM -> Sampling.draw(all, sample.seed(), sample.records().size());
            case BY_HAND -> sample.records();
        };
        var same = all.size() == sample.population().count()
                && records.equals(sample.records())
                && all.containsAll(records);
        return new Repeated(sample, records, all.size(), same);
    }
}
