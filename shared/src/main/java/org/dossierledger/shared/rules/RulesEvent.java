package org.dossierledger.shared.rules;

import java.util.List;
import java.util.Locale;
import org.axonframework.serialization.Revision;
import org.dossierledger.shared.event.LedgerEvent;

/** Rules are files, and files can be changed by whoever keeps them: what the ledger goes by stands in a stream of its own. */
public sealed interface RulesEvent extends LedgerEvent {

    /**
     * From now on the ledger goes by this file.
     *
     * @param version as the file calls itself; null where it does not
     * @param sha256 of the file's bytes, lower-case hex
     * @param text the whole file
     * @param changes against the one recorded before: {@code +} new, {@code >} ended or posted since, {@code ~} other than
     *     it was, {@code -} gone; empty for the first one
     * @param reason why something that was published is changed in place; null where nothing is
     */
    @Revision("1")
    record RulesRecorded(
            RulesKind kind, String version, String sha256, String text, List<String> changes, String reason)
            implements RulesEvent {}

    static String streamOf(RulesKind kind) {
        return "rules:" + kind.name().toLowerCase(Locale.ROOT);
    }
}
