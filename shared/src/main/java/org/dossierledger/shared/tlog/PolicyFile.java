package org.dossierledger.shared.tlog;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dossierledger.shared.tlog.Policy.Group;
import org.dossierledger.shared.tlog.Policy.Witness;
import org.dossierledger.shared.tlog.VerifierKey.Kind;

/** Reads a policy line by line. Bytes above 127 stay what they are, whatever they mean, until a name is shown. */
final class PolicyFile {

    private final List<VerifierKey> logs = new ArrayList<>();
    private final List<Witness> witnesses = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();
    private final Set<String> defined = new HashSet<>();
    private final Set<String> members = new HashSet<>();
    private String quorum;
    private int line;

    Policy read(byte[] file) {
        for (var text : new String(file, StandardCharsets.ISO_8859_1).split("\n", -1)) {
            line++;
            if (text.chars().anyMatch(c -> c < ' ' && c != '\t' || c == 0x7f)) {
                throw refused("malformed");
            }
            var words = Stream.of(text.split("[ \t]+"))
                    .filter(word -> !word.isEmpty())
                    .map(PolicyFile::utf8)
                    .toList();
            if (!words.isEmpty() && !words.get(0).startsWith("#")) {
                define(words.get(0), words.subList(1, words.size()));
            }
        }
        if (quorum == null) {
            throw refused("noQuorum");
        }
        return new Policy(List.copyOf(logs), List.copyOf(witnesses), List.copyOf(groups), quorum);
    }

    private static String utf8(String octets) {
        return new String(octets.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private void define(String what, List<String> words) {
        switch (what) {
            case "log" -> {
                count(words, 1, 2);
                logs.add(key(words.get(0), Kind.LOG, logs));
            }
            case "witness" -> {
                count(words, 2, 3);
                var known = witnesses.stream().map(Witness::key).toList();
                var url = words.size() == 3 ? words.get(2) : null;
                witnesses.add(new Witness(named(words.get(0)), key(words.get(1), Kind.WITNESS, known), url));
            }
            case "group" -> {
                count(words, 3, Integer.MAX_VALUE);
                var of = words.subList(2, words.size());
                of.forEach(this::member);
                groups.add(new Group(named(words.get(0)), threshold(words.get(1), of.size()), List.copyOf(of)));
            }
            case "quorum" -> {
                count(words, 1, 1);
                quorum = quorum(words.get(0));
            }
            default -> throw refused("malformed");
        }
    }

    private void count(List<String> words, int least, int most) {
        if (words.size() < least || words.size() > most) {
            throw refused("malformed");
        }
    }

    private VerifierKey key(String vkey, Kind kind, List<VerifierKey> known) {
        VerifierKey key;
        try {
            key = VerifierKey.parse(vkey);
        } catch (EvidenceMalformed e) {
            throw refused("notVkey");
        }
        if (key.kind() != kind) {
            throw refused("wrongKind");
        }
        if (known.stream().anyMatch(other -> Arrays.equals(other.publicKey(), key.publicKey()))) {
            throw refused("duplicate");
        }
        return key;
    }

    private String named(String name) {
        if (name.equals(Policy.NONE) || !defined.add(name)) {
            throw refused("duplicate");
        }
        return name;
    }

    private void member(String name) {
        if (!defined.contains(name)) {
            throw refused("unknownName");
        }
        if (!members.add(name)) {
            throw refused("duplicate");
        }
    }

    private int threshold(String text, int of) {
        if (text.equals("any")) {
            return 1;
        }
        if (text.equals("all")) {
            return of;
        }
        if (!text.matches("[1-9]\\d{0,5}") || Integer.parseInt(text) > of) {
            throw refused("malformed");
        }
        return Integer.parseInt(text);
    }

    private String quorum(String name) {
        if (quorum != null) {
            throw refused("duplicate");
        }
        if (!name.equals(Policy.NONE) && !defined.contains(name)) {
            throw refused("unknownName");
        }
        return name;
    }

    private MalformedLine refused(String problem) {
        return new MalformedLine("policy", problem, line);
    }
}
