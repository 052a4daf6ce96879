package org.dossierledger.app.trail;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Set;
import org.dossierledger.query.scope.Scope;
import org.dossierledger.query.timeline.LookedFor;
import org.dossierledger.query.trail.TrailLine;
import org.dossierledger.query.trail.TrailQuestion;
import org.dossierledger.query.trail.TrailQuestion.Axis;
import org.dossierledger.query.trail.TrailQuestion.Which;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.event.EventTypes;

/**
 * What a reader asks for, before it is known what they may see.
 *
 * @param of id or code of a dossier, petition, visit, inspection or recommendation; null for any
 * @param unit code, with everything below it
 * @param answeringOn null: the unit as recorded; else the body that answers on that day
 * @param from, to on the axis, both included
 */
public record TrailAsked(
        String of,
        String unit,
        LocalDate answeringOn,
        String actor,
        String procedure,
        String kind,
        String type,
        Which which,
        boolean enteredLater,
        boolean irregular,
        Axis axis,
        Instant from,
        Instant to,
        boolean oldestFirst) {

    /** What a trail can be narrowed to. */
    public static final Set<String> KINDS =
            Set.of("dossier", "petition", "reception", "inspection", "recommendation", "evidence", "rules");

    private static final int LONGEST = 200;

    /** @throws InvalidField when something in it can be nothing that there is */
    public TrailAsked {
        check("of", of);
        check("actor", actor);
        check("procedure", procedure);
        if (kind != null && !KINDS.contains(kind)) {
            throw new InvalidField("kind", "unknown");
        }
        if (type != null && !type.equals(TrailLine.LOOK) && EventTypes.ALL.classOf(type) == null) {
            throw new InvalidField("type", "unknown");
        }
        InvalidField.ifReversed(from, to);
    }

    private static void check(String field, String text) {
        if (text != null && (text.isBlank() || text.length() > LONGEST || text.indexOf('\0') >= 0)) {
            throw new InvalidField(field, "malformed");
        }
    }

    /**
     * @param seen null for everything
     * @param limits of time, or null
     * @param units null for all of these
     * @param subject id, where the trail of one thing is asked for
     */
    public TrailQuestion question(Set<String> seen, Scope limits, Set<String> units, String subject) {
        return new TrailQuestion(
                seen,
                limits,
                units,
                subject,
                actor,
                procedure,
                kind,
                type,
                which,
                enteredLater,
                irregular,
                axis,
                from,
                to,
                oldestFirst,
                null,
                1);
    }

    /** Whether anything is asked for beside what, who, where and when. */
    public boolean hasMore() {
        return answeringOn != null
                || axis != Axis.OCCURRED
                || kind != null
                || type != null
                || procedure != null
                || enteredLater
                || irregular
                || oldestFirst;
    }

    /** What stands in later trails about this one. */
    public String onRecord() {
        var recorded = axis == Axis.RECORDED;
        var asked = new LinkedHashMap<String, Object>();
        asked.put(answeringOn == null ? "unit" : "answering", unit);
        asked.put("on", answeringOn);
        asked.put("actor", actor);
        asked.put("procedure", procedure);
        asked.put("kind", kind);
        asked.put("type", type);
        asked.put("which", which == Which.ALL ? null : which);
        asked.put(recorded ? "recordedFrom" : "from", from);
        asked.put(recorded ? "recordedTo" : "to", to);
        return LookedFor.text(asked);
    }
}
