package org.dossierledger.app.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Steps in the order in which they are taken, each some time after the one before. */
final class Script {

    private final Props props;
    private final List<Step> steps = new ArrayList<>();
    private Instant at;
    private Instant claimed;

    Script(Props props, LocalDate day) {
        this.props = props;
        this.at = props.hours().on(day);
    }

    /** When the next step is taken. */
    Instant at() {
        return at;
    }

    /** Time passes. */
    void later(int workingDays) {
        at = props.hours().after(at, workingDays);
    }

    /** To a moment that something else has fixed; never backwards. */
    void until(Instant moment) {
        at = moment.isAfter(at) ? moment : at;
    }

    /** The next step is typed in when its turn comes, and claimed to have been taken earlier. */
    void claiming(Instant earlier) {
        claimed = earlier;
    }

    void step(Actor by, Supplier<?> command) {
        steps.add(new Step(at, claimed, by.username(), by.role(), by.unit(), command));
        claimed = null;
        at = at.plusSeconds(60L + props.random().nextInt(600));
    }

    List<Step> steps() {
        return steps;
    }
}
