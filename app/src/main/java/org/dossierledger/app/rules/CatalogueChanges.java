package org.dossierledger.app.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.dossierledger.shared.catalogue.Catalogue;
import org.dossierledger.shared.procedure.Procedure;
import org.dossierledger.shared.procedure.Publication;
import org.dossierledger.shared.unit.Unit;

/** What one catalogue says otherwise than another, so that nobody changes it in silence. */
final class CatalogueChanges {

    private CatalogueChanges() {}

    /** @return {@code + > ~ -}, what it is, and its code; in alphabetical order of what it is */
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
                changes.add((completes(was.get(part), is.get(part)) ? ">" : "~") + part);
            }
        }
        return changes;
    }

    /** Whether all that was said still stands, and only an end or a posting has come to it: that is how a record goes on. */
    private static boolean completes(Object was, Object is) {
        if (was instanceof Unit before && is instanceof Unit after) {
            return before.validTo() == null && after.equals(ended(before, after));
        }
        if (was instanceof Procedure before && is instanceof Procedure after) {
            return before.effectiveTo() == null && after.equals(ended(before, after));
        }
        return was instanceof Publication before
                && is instanceof Publication after
                && before.postedOn() == null
                && after.equals(posted(before, after));
    }

    /** The legal basis of a unit is that of its end, once it has one. */
    private static Unit ended(Unit it, Unit by) {
        return new Unit(
                it.code(),
                it.parent(),
                it.level(),
                it.oneStop(),
                it.name(),
                it.gsoCode(),
                it.validFrom(),
                by.validTo(),
                by.validTo() == null ? it.legalBasis() : by.legalBasis());
    }

    private static Procedure ended(Procedure it, Procedure by) {
        return new Procedure(
                it.code(),
                it.name(),
                it.field(),
                it.processing(),
                it.papers(),
                it.publication(),
                it.change(),
                it.replaces(),
                it.effectiveFrom(),
                by.effectiveTo(),
                by.abolishedBy(),
                it.contents());
    }

    private static Publication posted(Publication it, Publication by) {
        return new Publication(
                it.number(),
                it.title(),
                it.signedOn(),
                it.signer(),
                it.body(),
                it.level(),
                it.effectiveFrom(),
                by.postedOn());
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
