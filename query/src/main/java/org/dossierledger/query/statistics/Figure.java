package org.dossierledger.query.statistics;

import static org.dossierledger.query.dossier.Timeliness.*;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.dossierledger.query.dossier.Timeliness;
import org.dossierledger.shared.InvalidField;

/**
 * What is counted. A number and the list behind it are both made from these four conditions, so that they agree.
 *
 * <p>{@link #TOTAL} = {@link #ONLINE} + {@link #OTHER_CHANNELS} + {@link #CARRIED} = {@link #RESOLVED} + {@link #PENDING}.
 */
public enum Figure {
    TOTAL(null, null, EnumSet.allOf(Timeliness.class), null),
    RECEIVED(false, null, EnumSet.allOf(Timeliness.class), null),
    ONLINE(false, true, EnumSet.allOf(Timeliness.class), null),
    OTHER_CHANNELS(false, false, EnumSet.allOf(Timeliness.class), null),
    /** Received before the period, and not ended before it. */
    CARRIED(true, null, EnumSet.allOf(Timeliness.class), null),
    /** Ended in the period: processed, returned, stopped, or withdrawn. */
    RESOLVED(null, null, EnumSet.of(Timeliness.EARLY, Timeliness.ON_TIME, Timeliness.LATE, Timeliness.UNDATED), null),
    EARLY(null, null, EnumSet.of(Timeliness.EARLY), null),
    ON_TIME(null, null, EnumSet.of(Timeliness.ON_TIME), null),
    LATE(null, null, EnumSet.of(Timeliness.LATE), null),
    UNDATED(null, null, EnumSet.of(Timeliness.UNDATED), null),
    /** Open when the period ended. */
    PENDING(null, null, EnumSet.of(OPEN, OPEN_LATE), null),
    PENDING_IN_TIME(null, null, EnumSet.of(OPEN), null),
    PENDING_LATE(null, null, EnumSet.of(OPEN_LATE), null),
    /** Decision 766/QĐ-TTg, ended or open. */
    INDICATOR_ON_TIME(null, null, EnumSet.allOf(Timeliness.class), true),
    INDICATOR_LATE(null, null, EnumSet.allOf(Timeliness.class), false),
    /** Late by the date that was promised, on time by the indicator. */
    INDICATOR_MILDER(null, null, EnumSet.of(Timeliness.LATE, OPEN_LATE), true),
    /** Not late by the date that was promised, late by the indicator. */
    INDICATOR_STRICTER(null, null, EnumSet.complementOf(EnumSet.of(Timeliness.LATE, OPEN_LATE)), false);

    private final Boolean carried;
    private final Boolean online;
    private final Set<Timeliness> timeliness;
    private final Boolean indicator;

    Figure(Boolean carried, Boolean online, Set<Timeliness> timeliness, Boolean indicator) {
        this.carried = carried;
        this.online = online;
        this.timeliness = timeliness;
        this.indicator = indicator;
    }

    /** @throws InvalidField when there is no such figure */
    public static Figure of(String name) {
        for (var figure : values()) {
            if (figure.name().equals(name.toUpperCase(Locale.ROOT).replace('-', '_'))) {
                return figure;
            }
        }
        throw new InvalidField("figure", "unknown");
    }

    boolean counts(boolean carriedOver, boolean cameOnline, Timeliness how, Boolean onTimeByIndicator) {
        return (carried == null || carried == carriedOver)
                && (online == null || online == cameOnline)
                && timeliness.contains(how)
                && (indicator == null || indicator.equals(onTimeByIndicator));
    }

    boolean ended() {
        return timeliness.stream().anyMatch(each -> !each.open());
    }

    boolean open() {
        return timeliness.stream().anyMatch(Timeliness::open);
    }

    /** The same in SQL, of those that ended: over {@code read.dossier_life} with the parameter {@code from}. */
    String ofEnded() {
        var few = timeliness.stream().allMatch(each -> each.open() || each == Timeliness.LATE)
                || Boolean.FALSE.equals(indicator);
        return condition() + (few ? " and (timeliness = 'LATE' or not indicator)" : ""); // as its index has it
    }

    /** The same in SQL, of those that are open. */
    String ofOpen() {
        return condition();
    }

    private String condition() {
        return (carried == null ? "" : carried ? " and received_at < :from" : " and received_at >= :from")
                + (online == null ? "" : online ? " and channel = 'ONLINE'" : " and channel is distinct from 'ONLINE'")
                + (timeliness.size() == Timeliness.values().length
                        ? ""
                        : timeliness.stream()
                                .map(each -> "'" + each + "'")
                                .collect(Collectors.joining(",", " and timeliness in (", ")")))
                + (indicator == null ? "" : indicator ? " and indicator" : " and not indicator");
    }
}
