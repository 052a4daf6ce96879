package org.dossierledger.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What can be said of the compose file without an engine. */
class DeployTest {

    private static final Path DEPLOY = Path.of("../deploy");

    @Test
    void every_setting_it_gives_the_ledger_is_one_that_is_documented() throws IOException {
        var documented = Files.readString(Path.of("../docs/operations/settings.md"));
        var names = documented
                .lines()
                .flatMap(line ->
                        Pattern.compile("`(ledger[.\\w-]+)[`,]").matcher(line).results())
                .map(found -> found.group(1).toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"))
                .collect(Collectors.toSet());

        assertThat(found("\n *(LEDGER_[A-Z_]+):")).isNotEmpty().isSubsetOf(names);
    }

    @Test
    void every_password_it_asks_for_is_in_the_example() throws IOException {
        var example = Files.readAllLines(DEPLOY.resolve("example.env"));

        assertThat(found("\\$\\{([A-Z_]+PASSWORD)"))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(example).anyMatch(line -> line.startsWith(name + "=")));
    }

    @Test
    void it_has_a_cluster_of_three_and_two_nodes_with_the_same_settings() throws IOException {
        Map<String, Map<String, Map<String, Object>>> file =
                new Yaml(new SafeConstructor(new LoaderOptions())).load(compose());
        var services = file.get("services");

        assertThat(services).containsKeys("store1", "store2", "store3", "postgres", "web");
        assertThat(services.get("node1").get("environment"))
                .isEqualTo(services.get("node2").get("environment"));
    }

    private static TreeSet<String> found(String pattern) throws IOException {
        return Pattern.compile(pattern)
                .matcher(compose())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String compose() throws IOException {
        return Files.readString(DEPLOY.resolve("compose.yaml"));
    }
}
