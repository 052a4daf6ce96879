package org.dossierledger.app.inspection;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dossierledger.app.Ledger;
import org.dossierledger.app.ReadSide;
import org.dossierledger.query.inspection.HashOrder;
import org.dossierledger.query.inspection.Inspected;
import org.dossierledger.query.inspection.InspectionState;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.Refusal;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.inspection.Population;
import org.dossierledger.shared.inspection.SampleMethod;
import org.dossierledger.shared.inspection.Stage;
import org.dossierledger.shared.petition.Field;
import org.dossierledger.shared.unit.UnitCode;

/**
 * A sample as it would be drawn now.
 *
 * @param population with the place of the log and how many there are
 * @param hash of the population's ids, see {@link HashOrder#of}
 * @param records ids
 */
public record SampleDraw(Population population, String hash, List<String> records) {

    private static final int LARGEST = 500;

    /** Units whose records an inspection may draw from. */
    public static Set<UnitCode> part(Ledger ledger, InspectionState it) {
        return Inspected.units(
                        it.objects(),
                        Moment.dateOf(it.at(Stage.DECIDED)),
                        ledger.catalogue().units())
                .stream()
                .map(UnitCode::of)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * @param part of these units only
     * @throws Refusal when the definition finds too many, or what is picked by hand lies outside of it
     */
    public static SampleDraw of(Ledger ledger, InspectionState it, Set<UnitCode> part, SampleAsked asked) {
        var wanted = asked.population();
        var units = wanted.units().isEmpty()
                ? part
                : wanted.units().stream().filter(part::contains).collect(Collectors.toUnmodifiableSet());
        var from = wanted.from().isBefore(it.periodFrom()) ? it.periodFrom() : wanted.from();
        var to = wanted.to().isAfter(it.periodTo()) ? it.periodTo() : wanted.to();
        if (to.isBefore(from)) {
            throw new InvalidField("to", "outsidePeriod");
        }
        var sampling = ledger.reads().sampling();
        var fixed = wanted.fixed(units, from, to, ofField(ledger, wanted), sampling.head());
        var all = sampling.population(fixed);
        var records = switch (asked.method()) {
            case RULE -> all;
            case RANDOM -> HashOrder.draw(all, asked.seed(), asked.size());
            case BY_HAND -> picked(ledger.reads(), wanted.kind(), asked.chosen(), Set.copyOf(all));
        };
        if (records.size() > LARGEST) {
            throw new InvalidField(asked.method() == SampleMethod.RANDOM ? "size" : "population", "over500");
        }
        return new SampleDraw(fixed.counted(all.size()), HashOrder.of(all), records);
    }

    /** Procedures of the field as the catalogue has it now: they are stored, so that a later one changes nothing. */
    private static Set<String> ofField(Ledger ledger, Population asked) {
        if (asked.field() == null) {
            return Set.of();
        }
        if (!asked.kind().equals("dossier")) {
            try {
                Field.valueOf(asked.field());
                return Set.of();
            } catch (IllegalArgumentException e) {
                throw new InvalidField("field", "unknown");
            }
        }
        var found = ledger.catalogue().procedures().all().stream()
                .filter(each -> asked.field().equals(each.field("vi")))
                .map(each -> each.code().value())
                .collect(Collectors.toUnmodifiableSet());
        if (found.isEmpty()) {
            throw new InvalidField("field", "unknown");
        }
        return found;
    }

    /** Ids; what nobody knows and what the inspection does not reach is refused alike. */
    private static List<String> picked(ReadSide reads, String kind, List<String> chosen, Set<String> all) {
        return chosen.stream()
                .map(each -> {
                    var id = idOf(reads, kind, each);
                    if (id == null || !all.contains(id)) {
                        throw new RecordOutsideSample(each);
                    }
                    return id;
                })
                .distinct()
                .toList();
    }

    private static String idOf(ReadSide reads, String kind, String idOrCode) {
        try {
            return switch (kind) {
                case "petition" -> reads.petitions().idOf(idOrCode);
                case "reception" -> reads.receptions().idOf(idOrCode);
                default -> reads.dossiers().idOf(idOrCode);
            };
        } catch (Refusal unknown) {
            return null;
        }
    }
}
