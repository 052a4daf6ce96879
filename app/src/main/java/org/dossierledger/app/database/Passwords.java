package org.dossierledger.app.database;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** The passwords of the embedded server's roles: made once, in a file only its owner may read. */
record Passwords(String owner, String application) {

    private static final int BYTES = 24;

    static Passwords in(Path directory) throws IOException {
        var file = directory.resolve("passwords");
        if (!Files.exists(file)) {
            PrivateFiles.write(file, "owner=" + random() + "\napplication=" + random() + "\n");
        }
        var properties = new Properties();
        properties.load(new StringReader(Files.readString(file)));
        return new Passwords(properties.getProperty("owner"), properties.getProperty("application"));
    }

    private static String random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public String toString() {
        return "Passwords[]";
    }
}
