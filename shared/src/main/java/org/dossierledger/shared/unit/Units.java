package org.dossierledger.shared.unit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dossierledger.shared.InvalidField;

/** The organisation as a tree, through time. Read from {@code catalogue.yml}; codes are never reused. */
public final class Units {

    private final Map<UnitCode, Unit> byCode = new LinkedHashMap<>();
    private final List<Succession> successions;
    private final Map<UnitCode, List<Succession>> from;

    public Units(List<Unit> units) {
        this(units, List.of());
    }

    /** @throws InvalidField naming the unit that contradicts itself or another */
    public Units(List<Unit> units, List<Succession> successions) {
        for (var unit : units) {
            if (byCode.put(unit.code(), unit) != null) {
                throw new InvalidField("unit " + unit.code(), "twice");
            }
        }
        for (var unit : units) {
            if (unit.parent() != null && !byCode.containsKey(unit.parent())) {
                throw new InvalidField("unit " + unit.code() + ", parent " + unit.parent(), "unknown");
            }
        }
        this.successions = List.copyOf(successions);
        this.from = successions.stream()
                .sorted(Comparator.comparingInt(Succession::weight).reversed())
                .collect(Collectors.groupingBy(Succession::from));
        successions.forEach(this::check);
        for (var unit : units) {
            if (unit.validTo() != null && !from.containsKey(unit.code())) {
                throw new InvalidField("unit " + unit.code(), "nobodyAnswers");
            }
        }
    }

    private void check(Succession succession) {
        for (var code : new UnitCode[] {succession.from(), succession.to()}) {
            if (code != null && !byCode.containsKey(code)) {
                throw new InvalidField("succession " + succession.from() + ", unit " + code, "unknown");
            }
        }
        var to = succession.to() == null ? null : byCode.get(succession.to());
        if (to != null && to.validFrom() != null && to.validFrom().isAfter(succession.effective())) {
            throw new InvalidField("succession " + succession.from() + ", unit " + to.code(), "notYetThere");
        }
    }

    public Collection<Unit> all() {
        return byCode.values();
    }

    /** Those that exist on a day, in the order of the catalogue. */
    public List<Unit> existingOn(LocalDate on) {
        return byCode.values().stream().filter(unit -> unit.existsOn(on)).toList();
    }

    public List<Succession> successions() {
        return successions;
    }

    public Optional<Unit> find(UnitCode code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The unit's name in a language, or its code when the catalogue does not know it (another system's unit). */
    public String nameOf(UnitCode code, String language) {
        return code == null ? "" : find(code).map(unit -> unit.name(language)).orElse(code.value());
    }

    /** Whether {@code unit} is {@code top} or lies below it. */
    public boolean within(UnitCode unit, UnitCode top) {
        var at = unit;
        for (var steps = 0; at != null && steps <= byCode.size(); steps++) {
            if (at.equals(top)) {
                return true;
            }
            at = find(at).map(Unit::parent).orElse(null);
        }
        return false;
    }

    /** {@code top} and everything below it, in the order of the catalogue. */
    public List<UnitCode> under(UnitCode top) {
        return byCode.keySet().stream().filter(code -> within(code, top)).toList();
    }

    /** Whether a unit exists on a day; a code that the catalogue does not know (another system's) always does. */
    public boolean existedOn(UnitCode code, LocalDate on) {
        return find(code).map(unit -> unit.existsOn(on)).orElse(true);
    }

    /**
     * The bodies that answer on a day for what is recorded under a unit, the largest share first: itself while it exists and
     * nothing of it has gone over, otherwise those that follow it, over as many steps as there were.
     *
     * @param field lĩnh vực, for what went over by field; null: by the general rule only
     * @param on a day in Asia/Ho_Chi_Minh
     * @return never empty: a unit of which nothing else is known answers for itself
     */
    public List<UnitCode> answering(UnitCode recorded, String field, LocalDate on) {
        var found = new LinkedHashSet<UnitCode>();
        follow(recorded, field, on, new HashSet<>(), found);
        return found.isEmpty() ? List.of(recorded) : List.copyOf(found);
    }

    /** The one that answers first and foremost, so that each record counts once. */
    public UnitCode answeringFirst(UnitCode recorded, String field, LocalDate on) {
        return answering(recorded, field, on).get(0);
    }

    /**
     * Every unit under which something may be recorded that a body, or one below it, answers for first on that day: what it
     * did itself and what it took over. Each unit is in the set of one body only (and of those above that).
     */
    public Set<UnitCode> answersFor(UnitCode body, LocalDate on) {
        return byCode.keySet().stream()
                .filter(code -> within(answeringFirst(code, null, on), body))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void follow(UnitCode unit, String field, LocalDate on, Set<UnitCode> seen, Set<UnitCode> found) {
        if (!seen.add(unit)) {
            return;
        }
        var next = next(unit, field, on);
        if (next.isEmpty()) {
            found.add(unit);
        }
        for (var succession : next) {
            var to = succession.to() == null ? above(unit) : succession.to();
            if (to != null) {
                follow(to, field, on, seen, found);
            }
        }
    }

    /** What goes over by its field goes before what goes over as a whole. */
    private List<Succession> next(UnitCode unit, String field, LocalDate on) {
        var inForce = from.getOrDefault(unit, List.of()).stream()
                .filter(each -> !each.effective().isAfter(on))
                .toList();
        var ofField = inForce.stream()
                .filter(each -> field != null && field.equals(each.field()))
                .toList();
        return !ofField.isEmpty()
                ? ofField
                : inForce.stream().filter(each -> each.field() == null).toList();
    }

    private UnitCode above(UnitCode unit) {
        return find(unit).map(Unit::parent).orElse(null);
    }
}
