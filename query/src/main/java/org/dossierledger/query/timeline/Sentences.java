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
                    "evidence",
                    "look")
            .map("org.dossierledger.query.timeline."::concat)
            .toList();

    private final Words words;
    private final DossierSentences dossiers;
    private final PatternSentences others;
    private final LookSentences looks;

    /** @param language {@code vi} or {@code en} */
    public Sentences(Catalogue catalogue, String language) {
        this.words = new Words(catalogue, language);
        this.dossiers = new DossierSentences(words);
        this.others = new PatternSentences(words);
        this.looks = new LookSentences(words);
    }

    public String of(LedgerEvent event) {
        return event instanceof DossierEvent dossier ? dossiers.of(dossier) : others.of(event);
    }

    /**
     * That somebody looked at something, or took it away.
     *
     * @param channel through which
     * @param subject an id, which is not told; or what was asked of many at once, as {@link LookedFor} writes it
     */
    public String ofLook(String channel, String subject) {
        return looks.of(channel, subject);
    }

    /** The same of an inspector. @param inspection code of the one whose decision lets them look */
    public String ofLook(String channel, String subject, String inspection) {
        return looks.of(channel, subject, inspection);
    }

    /** What an event of that stored name is called; what another system calls an action stays as it is. */
    public String activity(String name) {
        var key = "event." + name;
        return words.has(key) ? words.text(key) : name;
    }

    /** What a fact is called in such an event: {@code field.<event>.<fact>}, else {@code field.<fact>}. */
    public String nameOf(String event, String fact) {
        return words.field(event, fact);
    }
}
