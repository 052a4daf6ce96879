package org.dossierledger.app.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.dossierledger.shared.catalogue.Catalogue;

/** What one catalogue says otherwise than another, so that nobody changes it in silence. */
final class CatalogueChanges {

    private CatalogueChanges() {}

    /** @return {@code + ~ -}, what it is, and its code; in alphabetical order of these */
    static List<String> between(Catalogue before, Catalogue after) {
        var was = parts(before);
        var is = parts(after);
        var all = new TreeSet<>(was.keySet());
        all.addAll(is.keySet());
        var changes = new ArrayList<String>();
        for (var part : all) {
            if (!was.containsKey(part)) {
                changes.add("+" + part);
            } else if (!is.containsKey(part)) {
                changes.add("-" + part);
            } else if (!was.get(part).equals(is.get(part))) {
                changes.add("~" + part);
            }
        }
        return changes;
    }

    private static Map<String, Object> parts(Catalogue catalogue) {
        var parts = new LinkedHashMap<String, Object>();
        catalogue.units().all().forEach(unit -> parts.put("unit " + unit.code(), unit));
        catalogue
                .units()
                .successions()
                .forEach(each -> parts.put(
                        "succession " + each.from() + " " + each.to() + " " + each.effective()
                                + (each.field() == null ? "" : " " + each.field()),
                        each));
        catalogue.procedures().publications().forEach(each -> parts.put("publication " + each.number(), each));
        catalogue
                .procedures()
                .all()
                .forEach(newest -> catalogue
                        .procedures()
                        .versions(newest.code())
                        .forEach(version -> parts.put(
                                "procedure " + version.code()
                                        + (version.publication() == null ? "" : " " + version.publication())
                                        + (version.effectiveFrom() == null ? "" : " " + version.effectiveFrom()),
                                version)));
        return parts;
    }
}
