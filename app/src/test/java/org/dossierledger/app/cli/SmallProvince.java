package org.dossierledger.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.dossierledger.app.database.EmbeddedDatabase;
import org.dossierledger.app.database.Settings;
import org.dossierledger.app.demo.Demo;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command line over a small made-up province, which is acted out once for all who ask about it. */
@ExtendWith(SmallProvince.Acted.class)
abstract class SmallProvince {

    protected final StringWriter out = new StringWriter();
    protected final StringWriter err = new StringWriter();

    private static Path data;

    protected static Path data() {
        return data;
    }

    protected final JsonNode json(String... arguments) {
        return JsonMapper.shared().readTree(answered(arguments));
    }

    protected final String answered(String... arguments) {
        assertThat(run(arguments)).as(err.toString()).isZero();
        return out.toString();
    }

    protected final int run(String... arguments) {
        return at(data, arguments);
    }

    protected final int at(Path data, String... arguments) {
        out.getBuffer().setLength(0);
        var all = new ArrayList<>(List.of("--data", data.toString()));
        all.addAll(Arrays.asList(arguments));
        return new CommandLineFrame(new PrintWriter(out), new PrintWriter(err)).run(all.toArray(String[]::new));
    }

    protected final String anyDossier() {
        return json("late", "--json", "--kind", "dossier")
                .get("items")
                .get(0)
                .get("id")
                .asString();
    }

    static final class Acted implements BeforeAllCallback {

        @Override
        public void beforeAll(ExtensionContext context) {
            data = context.getRoot()
                    .getStore(Namespace.create(SmallProvince.class))
                    .computeIfAbsent(Place.class, made -> new Place(), Place.class)
                    .data;
        }
    }

    private static final class Place implements AutoCloseable {

        private final Path data;
        private final EmbeddedDatabase database;

        Place() {
            try {
                data = Files.createTempDirectory("province");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            // stays, as beside a server: every command would start it anew
            database = EmbeddedDatabase.attach(Settings.of(data, Map.of()));
            Demo.open(Settings.of(data, Map.of()), 150, told -> {}).close();
        }

        @Override
        public void close() throws IOException {
            database.close();
            FileSystemUtils.deleteRecursively(data);
        }
    }
}
