package org.dossierledger.shared.rules;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Puts a file of rules on record, unless it is the one recorded last.
 *
 * @param after SHA-256 of the file against which {@code changes} were found; null for the first one
 * @param reason why something that was published is changed; null where nothing is
 */
public record RecordRules(
        @TargetAggregateIdentifier String stream,
        RulesKind kind,
        String version,
        String sha256,
        String text,
        String after,
        List<String> changes,
        String reason) {

    public static RecordRules of(
            RulesKind kind,
            String version,
            String sha256,
            String text,
            String after,
            List<String> changes,
            String reason) {
        return new RecordRules(RulesEvent.streamOf(kind), kind, version, sha256, text, after, changes, reason);
    }
}
