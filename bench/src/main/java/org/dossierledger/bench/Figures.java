package org.dossierledger.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** What was measured: told at once to whoever is waiting, and written into {@code target/bench.json} in the end. */
final class Figures {

    private static final int LOOKS = 400;

    private final Map<String, Object> results = new LinkedHashMap<>();

    void tell(String name, Object value) {
        results.put(name, value);
        System.out.printf("%-14s %s%n", name, value instanceof Map<?, ?> map ? rounded(map) : round(value));
    }

    void percentiles(String name, Runnable question) {
        var times = times(question, LOOKS);
        tell(name + "P50Ms", times[LOOKS / 2]);
        tell(name + "P99Ms", times[LOOKS * 99 / 100]);
    }

    /** Milliseconds in ascending order, after an eighth as many to warm up. */
    static double[] times(Runnable question, int looks) {
        var times = new double[looks];
        for (var i = -looks / 8; i < looks; i++) {
            var begun = System.nanoTime();
            question.run();
            if (i >= 0) {
                times[i] = (System.nanoTime() - begun) / 1e6;
            }
        }
        Arrays.sort(times);
        return times;
    }

    static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    void write() throws IOException {
        var file = Path.of("target", "bench.json");
        Files.createDirectories(file.getParent());
        Files.writeString(
                file, JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(results));
        System.out.println(file.toAbsolutePath());
    }

    private static Map<String, Object> rounded(Map<?, ?> map) {
        var rounded = new TreeMap<String, Object>();
        map.forEach((name, value) -> rounded.put(name.toString(), round(value)));
        return rounded;
    }

    private static Object round(Object value) {
        return value instanceof Double number
                ? number < 100 ? Math.round(number * 10) / 10.0 : (Object) Math.round(number)
                : value;
    }
}
