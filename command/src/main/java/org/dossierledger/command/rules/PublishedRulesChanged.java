package org.dossierledger.command.rules;

import java.util.List;
import org.dossierledger.shared.Refusal;
import org.dossierledger.shared.rules.RecordRules;
import org.dossierledger.shared.rules.RulesKind;

/** What was published once is changed or left out, and nobody says why: a decision adds, it does not rewrite. */
public final class PublishedRulesChanged extends Refusal {

    private PublishedRulesChanged(List<String> changed) {
        super(changed.size(), changed.get(0));
    }

    static void ifWithoutReason(RecordRules c) {
        var changed = inPlace(c.changes());
        if (c.kind() == RulesKind.CATALOGUE && c.reason() == null && !changed.isEmpty()) {
            throw new PublishedRulesChanged(changed);
        }
    }

    /** Of these changes, those that rewrite or remove. */
    public static List<String> inPlace(List<String> changes) {
        return changes.stream()
                .filter(each -> each.startsWith("~") || each.startsWith("-"))
                .toList();
    }
}
