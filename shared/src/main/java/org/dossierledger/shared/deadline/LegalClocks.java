package org.dossierledger.shared.deadline;

import static org.dossierledger.shared.deadline.RuleFile.required;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The legal clocks, each in the versions of the law: {@code legal-clocks.yml}. */
public final class LegalClocks {

    private final String version;
    private final Map<String, Clock> clocks = new LinkedHashMap<>();

    record File(String version, List<Clock> clocks) {

        File {
            required("version", version);
            required("clocks", clocks);
        }
    }

    record Clock(String id, String startEvent, List<ClockVersion> versions) {

        Clock {
            required("id", id);
            required("start-event", startEvent);
            required("versions", versions);
        }
    }

    private LegalClocks(File file) {
        version = file.version();
        for (var clock : file.clocks()) {
            if (clocks.put(clock.id(), clock) != null) {
                throw new IllegalArgumentException("clock " + clock.id() + " is there twice");
            }
        }
    }

    public static LegalClocks load() {
        return new LegalClocks(RuleFile.builtIn("legal-clocks.yml", File.class));
    }

    /** @throws IllegalArgumentException naming the file, the line and what is wrong there */
    public static LegalClocks load(Path file) throws IOException {
        return RuleFile.read(file, File.class, LegalClocks::new);
    }

    /** The text of such a file, as it was put on record. */
    public static LegalClocks parse(String text) {
        return RuleFile.parse(text, File.class, LegalClocks::new);
    }

    public String version() {
        return version;
    }

    /** In the order of the file. */
    public List<String> ids() {
        return List.copyOf(clocks.keySet());
    }

    /**
     * All versions of the law on one clock, oldest first.
     *
     * @throws UnknownClock when there is no such clock
     */
    public List<ClockVersion> versions(String clock) {
        var known = clocks.get(clock);
        if (known == null) {
            throw new UnknownClock(clock);
        }
        return known.versions();
    }

    /** What the clock counts from, for example {@code valid-receipt}. */
    public String startEvent(String clock) {
        versions(clock);
        return clocks.get(clock).startEvent();
    }

    /** The law in force on the day of the start event; empty where there was none yet. */
    public Optional<ClockVersion> inForce(String clock, LocalDate start) {
        return versions(clock).stream()
                .filter(version -> version.appliesOn(start))
                .findFirst();
    }

    /** @throws UnknownClock when no version of that name is in the file */
    ClockVersion named(String clock, String version) {
        return versions(clock).stream()
                .filter(candidate -> candidate.version().equals(version))
                .findFirst()
                .orElseThrow(() -> new UnknownClock(clock + " " + version));
    }
}
