package org.dossierledger.query.radar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dossierledger.shared.event.EventTypes;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What is looked for, in the order of the file.
 *
 * @param version raised with every change; each sign keeps the version by which it was found
 */
public record RadarRules(String version, List<RadarRule> rules) {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public RadarRules {
        if (version == null) {
            throw new IllegalArgumentException("'version' is missing");
        }
        rules = List.copyOf(rules);
        var known = EventTypes.ALL.classes().stream().map(Class::getSimpleName).collect(Collectors.toSet());
        var ids = new HashSet<String>();
        for (var rule : rules) {
            if (!ids.add(rule.id())) {
                throw new IllegalArgumentException("rule " + rule.id() + " appears twice");
            }
            for (var name : named(rule)) {
                if (!known.contains(name)) {
                    throw new IllegalArgumentException(rule.id() + ": no event is called " + name);
                }
            }
        }
        for (var rule : rules) {
            if (rule.of() != null && !ids.contains(rule.of())) {
                throw new IllegalArgumentException(rule.id() + ": no rule is called " + rule.of());
            }
        }
    }

    private static Set<String> named(RadarRule rule) {
        var names = new HashSet<String>(rule.events());
        names.addAll(rule.except());
        rule.pairs().forEach(names::addAll);
        return names;
    }

    public static RadarRules builtIn() {
        try (var in = RadarRules.class.getResourceAsStream("radar.yml")) {
            return YAML.readValue(in, RadarRules.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the built-in radar.yml cannot be read", e);
        }
    }

    /** @throws IllegalArgumentException saying what is wrong in the file, and where */
    public static RadarRules load(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return YAML.readValue(in, RadarRules.class);
        } catch (JacksonException e) {
            var at = e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr() + ": ";
            throw new IllegalArgumentException(at + e.getOriginalMessage(), e);
        }
    }

    public Optional<RadarRule> find(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }
}
