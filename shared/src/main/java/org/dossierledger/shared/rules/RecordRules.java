package org.dossierledger.shared.rules;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Puts a file of rules on record, unless it is the one recorded last. */
public record RecordRules(
        @TargetAggregateIdentifier String stream,
        RulesKind kind,
        String version,
        String sha256,
        String text,
        List<String> changes) {

    public static RecordRules of(RulesKind kind, String version, String sha256, String text, List<String> changes) {
        return new RecordRules(RulesEvent.streamOf(kind), kind, version, sha256, text, changes);
    }
}
