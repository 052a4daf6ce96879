package org.dossierledger.query.statistics;

import org.dossierledger.shared.InvalidField;

/** What the rows of statistics are. */
public enum By {
    UNIT,
    /** Lĩnh vực, by its Vietnamese name in the catalogue; empty for procedures that it does not know. */
    FIELD,
    PROCEDURE,
    CHANNEL;

    /** @throws InvalidField when there is no such kind of rows */
    public static By of(String name) {
        for (var by : values()) {
            if (by.name().equalsIgnoreCase(name)) {
                return by;
            }
        }
        throw new InvalidField("by", "unknown");
    }
}
