package org.dossierledger.app.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Stands where the story is; after the story it runs with the clock of the machine. */
public final class DemoClock extends Clock {

    private volatile Instant story;

    void at(Instant instant) {
        story = instant;
    }

    void backToNow() {
        story = null;
    }

    @Override
    public Instant instant() {
        var told = story;
        return told == null ? Clock.systemUTC().instant() : told;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
