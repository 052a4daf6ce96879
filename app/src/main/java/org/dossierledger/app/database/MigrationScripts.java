package org.dossierledger.app.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The names of the migrations on the class path; cheaper than starting Flyway to find nothing to do. */
final class MigrationScripts {

    private MigrationScripts() {}

    /** @param location such as {@code db/log} */
    static Set<String> in(String location) {
        var names = new HashSet<String>();
        try {
            for (var place :
                    Collections.list(MigrationScripts.class.getClassLoader().getResources(location))) {
                names.addAll(place.getProtocol().equals("jar") ? inJar(place) : inDirectory(place));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }

    private static Set<String> inDirectory(URL place) throws IOException {
        try (var files = Files.list(Path.of(place.toURI()))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(MigrationScripts::isScript)
                    .collect(Collectors.toSet());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> inJar(URL place) throws IOException {
        var connection = (JarURLConnection) place.openConnection();
        connection.setUseCaches(false);
        try (var jar = connection.getJarFile()) {
            var prefix = connection.getEntryName().replaceFirst("/?$", "/");
            return jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith(prefix) && isScript(name))
                    .map(name -> name.substring(prefix.length()))
                    .collect(Collectors.toSet());
        }
    }

    private static boolean isScript(String name) {
        return name.endsWith(".sql");
    }
}
