package org.dossierledger.query.mining;

import java.util.Locale;
import org.dossierledger.shared.InvalidField;

/** A format that process mining reads. */
public enum ProcessFormat {
    /** IEEE 1849-2016: one trace for each case. */
    XES("application/xml"),
    /** OCEL 2.0 as JSON: events and all that they are about. */
    OCEL("application/json");

    private final String mediaType;

    ProcessFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** How names of such files end. */
    public String extension() {
        return this == XES ? "xes" : "ocel.json";
    }

    /** @throws InvalidField when there is no such format */
    public static ProcessFormat of(String text) {
        try {
            return valueOf(String.valueOf(text).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new InvalidField("format", "unknown");
        }
    }
}
