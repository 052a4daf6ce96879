package org.dossierledger.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.dossierledger.shared.InvalidField;

/**
 * What the operator decided. A name is looked up in the environment first ({@code ledger.db.url} as
 * {@code LEDGER_DB_URL}), then in {@code ledger.properties} of the data directory. docs/operations/settings.md lists
 * them all.
 */
public final class Settings {

    private static final Pattern MEMORY = Pattern.compile("(\\d{1,7})([mMgG])");
    private static final long MIB_A_GIB = 1024;

    private final Path data;
    private final Map<String, String> environment;
    private final Properties file;

    private Settings(Path data, Map<String, String> environment, Properties file) {
        this.data = data;
        this.environment = environment;
        this.file = file;
    }

    /** @param data as asked for with {@code --data}; null: LEDGER_DATA, else {@code ./data} */
    public static Settings of(Path data, Map<String, String> environment) {
        var chosen = data == null ? Path.of(environment.getOrDefault("LEDGER_DATA", "data")) : data;
        if (chosen.toString().isBlank()) {
            throw new InvalidField("data", "required");
        }
        var directory = chosen.toAbsolutePath().normalize();
        return new Settings(directory, environment, read(directory.resolve("ledger.properties")));
    }

    private static Properties read(Path path) {
        var properties = new Properties();
        if (Files.isRegularFile(path)) {
            try (var reader = Files.newBufferedReader(path)) {
                properties.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                throw new SettingsMalformed(path.toString(), e.getMessage());
            }
        }
        return properties;
    }

    /** Absolute. Holds the embedded database, the master key, documents, logs. */
    public Path data() {
        return data;
    }

    /** Made when missing; only its owner may enter: it holds keys and passwords. */
    public Path ensuredData() {
        try {
            PrivateFiles.directory(data);
            System.setProperty("ledger.logs", data.resolve("logs").toString()); // read by logback.xml
            return data;
        } catch (IOException e) {
            throw new DataDirectoryUnusable(data, e);
        }
    }

    /** @param name dotted, as in the file: {@code ledger.db.url} */
    public Optional<String> get(String name) {
        var variable = name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
        var value = environment.containsKey(variable) ? environment.get(variable) : file.getProperty(name);
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** What the whole program may use, server and database together; {@code ledger.memory}, 1400m unless set. */
    public long memoryMiB() {
        var text = get("ledger.memory").orElse("1400m");
        var match = MEMORY.matcher(text);
        if (!match.matches()) {
            throw new SettingsMalformed("ledger.memory", text);
        }
        var amount = Long.parseLong(match.group(1));
        return match.group(2).equalsIgnoreCase("g") ? amount * MIB_A_GIB : amount;
    }
}
