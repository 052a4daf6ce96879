package org.dossierledger.app.rules;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.MetaData;
import org.dossierledger.app.Ledger;
import org.dossierledger.query.rules.RecordedRules;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.Text;
import org.dossierledger.shared.catalogue.Catalogue;
import org.dossierledger.shared.rules.RecordRules;
import org.dossierledger.shared.rules.RulesKind;

/** A publication decision, or any other change of units and procedures, goes on record; every server goes by it then. */
public final class CatalogueRecording {

    private static final int LONGEST_REASON = 500;

    private final Ledger ledger;
    private final RecordedRules recorded;

    public CatalogueRecording(Ledger ledger) {
        this.ledger = ledger;
        this.recorded = new RecordedRules(ledger.dataSource());
    }

    /**
     * What a catalogue would change.
     *
     * @param text of its file
     * @param changes against the catalogue in use, as {@link org.dossierledger.shared.rules.RulesEvent} writes them
     * @param recorded whether this very text is in use already
     * @param after SHA-256 of the one in use; null where none is on record
     */
    public record Draft(String text, List<String> changes, boolean recorded, String after) {}

    /**
     * @param file how the reader calls it
     * @throws org.dossierledger.shared.catalogue.CatalogueMalformed when it cannot be used
     */
    public Draft draft(String text, String file) {
        var wanted = Catalogue.strict(text, file);
        var last = last().orElse(null);
        var same = last != null && last.rules().sha256().equals(new RulesFile(RulesKind.CATALOGUE, text).sha256());
        var before =
                last == null ? ledger.catalogue() : Catalogue.parse(last.rules().text());
        return new Draft(
                text,
                CatalogueChanges.between(before, wanted),
                same,
                last == null ? null : last.rules().sha256());
    }

    /**
     * @param reason why something that was published is changed or left out; null where nothing is. In the log in the clear
     * @throws org.dossierledger.command.rules.PublishedRulesChanged when something is, and nobody says why
     * @throws org.dossierledger.command.rules.RulesRecordedMeanwhile when others recorded one since the draft
     */
    public void record(Draft draft, String reason, MetaData by) {
        if (reason != null) {
            Text.required("reason", reason);
            if (reason.length() > LONGEST_REASON) {
                throw new InvalidField("reason", "tooLong");
            }
        }
        var sha256 = new RulesFile(RulesKind.CATALOGUE, draft.text()).sha256();
        ledger.commands()
                .sendAndWait(new GenericCommandMessage<>(
                        RecordRules.of(
                                RulesKind.CATALOGUE,
                                null,
                                sha256,
                                draft.text(),
                                draft.after(),
                                draft.changes(),
                                reason),
                        by));
        ledger.rulebook().look();
    }

    /** The file as it was on record by then, to go on from; the one to begin with where none was. */
    public String text(Instant knownAt) {
        return recorded.of(RulesKind.CATALOGUE, knownAt)
                .map(entry -> entry.rules().text())
                .orElseGet(() ->
                        RulesFile.inUse(RulesKind.CATALOGUE, ledger.settings()).text());
    }

    private Optional<RecordedRules.Entry> last() {
        return recorded.of(RulesKind.CATALOGUE).stream().findFirst();
    }
}
