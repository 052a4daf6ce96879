package org.dossierledger.app.catalogue;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dossierledger.shared.catalogue.Catalogue;
import org.dossierledger.shared.deadline.Deadlines;
import org.dossierledger.shared.procedure.LatePublication;
import org.dossierledger.shared.procedure.Procedure.Change;
import org.dossierledger.shared.procedure.Publication;

/** The publication decisions of a catalogue, counted and measured. The newest first. */
public record Publications(List<PublicationLine> decisions) {

    /** @param today counts for what is not posted yet */
    public static Publications of(Catalogue catalogue, Deadlines deadlines, LocalDate today) {
        return new Publications(catalogue.procedures().publications().stream()
                .sorted(Comparator.comparing(Publication::signedOn).reversed().thenComparing(Publication::number))
                .map(decision -> line(decision, catalogue, deadlines, today))
                .toList());
    }

    private static PublicationLine line(
            Publication decision, Catalogue catalogue, Deadlines deadlines, LocalDate today) {
        var counts = new EnumMap<Change, Integer>(Change.class);
        catalogue.procedures().doneBy(decision).forEach((change, done) -> counts.put(change, done.size()));
        var time = LatePublication.of(decision, deadlines, today);
        return new PublicationLine(decision, counts, time, time.late());
    }

    /** The newest first. */
    public List<PublicationYear> byYear() {
        var years = decisions.stream()
                .collect(Collectors.groupingBy(
                        line -> line.decision().signedOn().getYear(),
                        () -> new TreeMap<Integer, List<PublicationLine>>(Comparator.reverseOrder()),
                        Collectors.toList()));
        return years.entrySet().stream()
                .map(year -> new PublicationYear(
                        year.getKey(),
                        year.getValue().size(),
                        year.getValue().stream()
                                .mapToInt(PublicationLine::published)
                                .sum(),
                        year.getValue().stream()
                                .mapToInt(PublicationLine::abolished)
                                .sum(),
                        (int) year.getValue().stream()
                                .filter(PublicationLine::late)
                                .count()))
                .toList();
    }
}
