package org.dossierledger.query.timeline;

import java.util.List;
import java.util.stream.Stream;
import org.dossierledger.shared.catalogue.Catalogue;
import org.dossierledger.shared.dossier.DossierEvent;
import org.dossierledger.shared.event.LedgerEvent;

/**
 * What happened, as a sentence for people. The words stand in message files, one pair for each family, with places in
 * braces; dates are dd/MM/yyyy in Asia/Ho_Chi_Minh. Neither ids nor personal data are told.
 */
public final class Sentences {

    /** The message files: sentences, names of events ({@code event.}) and facts ({@code field.}), and of values. */
    public static final List<String> FILES = Stream.of(
                    "words",
                    "dossier",
                    "petition",
                    "complaint",
                    "denunciation",
                    "feedback",
                    "reception",
                    "inspection",
                    "evidence")
            .map("org.dossierledger.query.timeline."::concat)
            .toList();

    private final Words words;
    private final DossierSentences dossiers;
    private final PatternSentences others;

    /** @param language {@code vi} or {@code en} */
    public Sentences(Catalogue catalogue, String language) {
        this.words = new Words(catalogue, language);
        this.dossiers = new DossierSentences(words);
        this.others = new PatternSentences(words);
    }

    public String of(LedgerEvent event) {
        return event instanceof DossierEvent dossier ? dossiers.of(dossier) : others.of(event);
    }

    /** What a fact is called in such an event: {@code field.<event>.<fact>}, else {@code field.<fact>}. */
    public String nameOf(String event, String fact) {
        return words.field(event, fact);
    }
}
