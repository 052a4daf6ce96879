package org.dossierledger.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.dossierledger.shared.evidence.ReceiptToken;

/** A printed receipt, and what can be read off it. */
record Paper(String text) {

    private static final Pattern LINK = Pattern.compile("href=\"http://[^/\"]+(/verify/[^\"]+)\"");
    private static final Pattern SHORT = Pattern.compile("ledger-mark__code[^>]*>([^<]+)<");

    /** Printed by whoever may. */
    static Paper of(RunningServer server, String user, String path) {
        return new Paper(server.visitor(user).page(path).body());
    }

    static String dossier(RunningServer server) {
        return registered(server, "clerk", "/api/v1/dossiers", RunningServer.RECEIPT);
    }

    static String petition(RunningServer server, String kinds) {
        return registered(server, "petition_officer", "/api/v1/" + kinds, RunningServer.PETITION);
    }

    private static String registered(RunningServer server, String user, String path, String json) {
        var answer = server.post(user, path, json);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return RunningServer.read(answer).path("id").asString();
    }

    String link() {
        return found(LINK);
    }

    String shortCode() {
        return found(SHORT);
    }

    long index() {
        return ReceiptToken.parse(link()).globalIndex();
    }

    private String found(Pattern pattern) {
        var match = pattern.matcher(text);
        assertThat(match.find()).as("%s in %s", pattern, text).isTrue();
        return match.group(1);
    }
}
