package org.dossierledger.query.statistics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The criteria of Decree 61/2018/NĐ-CP and what their sum is called: {@code grading.yml}.
 *
 * @param confidence as in {@code legal-clocks.yml}
 */
public record GradingRules(
        String version, String source, String confidence, List<Criterion> criteria, List<Band> bands) {

    static final int MOST_POINTS = 2;

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** What is compared. */
    public enum Measure {
        /** Mean time taken as a share of the mean time that was promised. */
        MEAN_TIME
    }

    /** @param measure null where the ledger has nothing to compare */
    public record Criterion(String id, Measure measure, BigDecimal twoBelow, BigDecimal oneUpTo, String confidence) {

        int points(BigDecimal measured) {
            return measured.compareTo(twoBelow) < 0 ? MOST_POINTS : measured.compareTo(oneUpTo) <= 0 ? 1 : 0;
        }
    }

    /** @param from points, to those of the next better grade */
    public record Band(Grade grade, int from) {}

    /** Xuất sắc, tốt, khá, trung bình, yếu. */
    public enum Grade {
        EXCELLENT,
        GOOD,
        FAIR,
        AVERAGE,
        WEAK
    }

    public static GradingRules builtIn() {
        try (var in = GradingRules.class.getResourceAsStream("grading.yml")) {
            return YAML.readValue(in, GradingRules.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the built-in grading.yml cannot be read", e);
        }
    }

    Grade grade(int points) {
        return bands.stream()
                .filter(band -> points >= band.from())
                .max(Comparator.comparingInt(Band::from))
                .orElseThrow()
                .grade();
    }
}
