package org.dossierledger.app.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.dossierledger.app.database.Settings;
import org.dossierledger.shared.catalogue.Catalogue;
import org.dossierledger.shared.deadline.WorkingCalendar;
import org.dossierledger.shared.rules.RulesKind;

/** A file of rules as the ledger uses it: the operator's where one is set, else that of this version. */
record RulesFile(RulesKind kind, String text) {

    static RulesFile inUse(RulesKind kind, Settings settings) {
        return new RulesFile(
                kind, settings.get(setting(kind)).map(RulesFile::read).orElseGet(() -> builtIn(kind)));
    }

    private static String setting(RulesKind kind) {
        return switch (kind) {
            case CATALOGUE -> "ledger.catalogue";
            case CALENDAR -> "ledger.calendar";
            case CLOCKS -> "ledger.clocks";
        };
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String builtIn(RulesKind kind) {
        try (var in = switch (kind) {
            case CATALOGUE -> Catalogue.class.getResourceAsStream("catalogue.yml");
            case CALENDAR -> WorkingCalendar.class.getResourceAsStream("working-calendar.yml");
            case CLOCKS -> WorkingCalendar.class.getResourceAsStream("legal-clocks.yml");
        }) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String sha256() {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
