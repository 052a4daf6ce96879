package org.dossierledger.shared.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.procedure.Procedure.Change;

/** The procedures that the province has published, in all their versions. Read from {@code catalogue.yml}. */
public final class Procedures {

    private static final Comparator<Procedure> OLDEST_FIRST =
            Comparator.comparing(Procedure::effectiveFrom, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final Map<ProcedureCode, List<Procedure>> byCode = new LinkedHashMap<>();
    private final Map<String, Publication> publications = new LinkedHashMap<>();

    public Procedures(List<Procedure> versions) {
        this(versions, List.of());
    }

    /** @throws InvalidField naming the procedure or decision that contradicts another */
    public Procedures(List<Procedure> versions, List<Publication> decisions) {
        for (var decision : decisions) {
            if (publications.put(decision.number(), decision) != null) {
                throw new InvalidField("publication " + decision.number(), "twice");
            }
        }
        versions.forEach(each ->
                byCode.computeIfAbsent(each.code(), code -> new ArrayList<>()).add(each));
        byCode.values().forEach(each -> each.sort(OLDEST_FIRST));
        byCode.values().forEach(Procedures::checkOverlap);
        versions.forEach(this::checkDecisions);
    }

    private static void checkOverlap(List<Procedure> versions) {
        for (var i = 1; i < versions.size(); i++) {
            var before = versions.get(i - 1);
            var next = versions.get(i);
            if (before.effectiveTo() == null
                    || next.effectiveFrom() == null
                    || !next.effectiveFrom().isAfter(before.effectiveTo())) {
                throw new InvalidField("procedure " + next.code(), "twoVersions");
            }
        }
    }

    private void checkDecisions(Procedure version) {
        for (var number : new String[] {version.publication(), version.abolishedBy()}) {
            if (number != null && !publications.containsKey(number)) {
                throw new InvalidField("procedure " + version.code() + ", publication " + number, "unknown");
            }
        }
        if (version.replaces() != null && !byCode.containsKey(version.replaces())) {
            throw new InvalidField("procedure " + version.code() + ", replaces " + version.replaces(), "unknown");
        }
    }

    /** The newest version of each, those that are abolished too; in the order of the catalogue. */
    public Collection<Procedure> all() {
        return byCode.values().stream().map(Procedures::newest).toList();
    }

    /** The version in force of each that is, in the order of the catalogue. */
    public List<Procedure> inForce(LocalDate on) {
        return byCode.keySet().stream()
                .flatMap(code -> inForce(code, on).stream())
                .toList();
    }

    /** The version in force on a day; none before the first, after the last, or between two. */
    public Optional<Procedure> inForce(ProcedureCode code, LocalDate on) {
        return versions(code).stream().filter(version -> version.inForceOn(on)).findFirst();
    }

    /** The newest version, whether it is in force or not. */
    public Optional<Procedure> find(ProcedureCode code) {
        return Optional.ofNullable(byCode.get(code)).map(Procedures::newest);
    }

    /** The version that a dossier has kept. */
    public Optional<Procedure> find(ProcedureCode code, ProcedureVersion version) {
        return versions(code).stream()
                .filter(each -> Objects.equals(each.version(), version))
                .findFirst();
    }

    /** The oldest first; empty when the catalogue does not know the code. */
    public List<Procedure> versions(ProcedureCode code) {
        return byCode.getOrDefault(code, List.of());
    }

    /** The version that had begun last by a day, also when it had ended by then. */
    public Optional<Procedure> lastBegun(ProcedureCode code, LocalDate on) {
        return versions(code).stream().filter(version -> version.begunBy(on)).reduce((before, next) -> next);
    }

    private static Procedure newest(List<Procedure> versions) {
        return versions.get(versions.size() - 1);
    }

    public Collection<Publication> publications() {
        return publications.values();
    }

    public Optional<Publication> publication(String number) {
        return Optional.ofNullable(publications.get(number));
    }

    /** What a decision did to which procedures: published new, amended, in place of another, or abolished. */
    public Map<Change, List<Procedure>> doneBy(Publication decision) {
        var done = byCode.values().stream()
                .flatMap(Collection::stream)
                .filter(each -> decision.number().equals(each.publication()))
                .collect(Collectors.groupingBy(
                        Procedure::change, () -> new EnumMap<>(Change.class), Collectors.toList()));
        var abolished = byCode.values().stream()
                .flatMap(Collection::stream)
                .filter(each -> decision.number().equals(each.abolishedBy()))
                .toList();
        if (!abolished.isEmpty()) {
            done.put(Change.ABOLISHED, abolished);
        }
        return done;
    }

    /** The procedure's name in a language, or its code when the catalogue does not know it. */
    public String nameOf(ProcedureCode code, String language) {
        return code == null ? "" : find(code).map(found -> found.name(language)).orElse(code.value());
    }
}
