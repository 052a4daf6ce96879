package org.dossierledger.app.rules;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dossierledger.shared.catalogue.Catalogue;
import org.dossierledger.shared.deadline.Deadlines;
import org.dossierledger.shared.rules.RulesKind;

/** The rules as they were on record by an instant: what could be known then. Where none were yet, those of today. */
public final class RulesAt {

    private final Catalogue catalogue;
    private final Deadlines deadlines;
    private final List<Former> former;

    RulesAt(Catalogue catalogue, Deadlines deadlines, Former... former) {
        this.catalogue = catalogue;
        this.deadlines = deadlines;
        this.former = Stream.of(former).filter(Objects::nonNull).toList();
    }

    /**
     * Rules that are not those recorded last.
     *
     * @param version as the file calls itself; null where it does not
     * @param sha256 of the file, lower-case hex
     */
    public record Former(RulesKind kind, Instant recordedAt, String version, String sha256) {}

    public Catalogue catalogue() {
        return catalogue;
    }

    public Deadlines deadlines() {
        return deadlines;
    }

    /** Which of them others have taken the place of since; empty where all are those of today. */
    public List<Former> former() {
        return former;
    }
}
