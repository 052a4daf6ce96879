package org.dossierledger.shared.tlog;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which logs are meant, which witnesses are known, and how many of them must have cosigned a checkpoint before it counts
 * (c2sp.org/tlog-policy).
 *
 * @param groups in an order in which each has only members that came before it
 * @param quorum name of a witness or a group, or {@link #NONE}
 */
public record Policy(List<VerifierKey> logs, List<Witness> witnesses, List<Group> groups, String quorum) {

    /** The quorum that needs no cosignature. */
    public static final String NONE = "none";

    /**
     * @param name in the policy, and nowhere else
     * @param url where checkpoints are sent to; null when nobody needs it
     */
    public record Witness(String name, VerifierKey key, String url) {}

    /** Has witnessed when at least {@code threshold} of its members have. */
    public record Group(String name, int threshold, List<String> members) {}

    /** Nobody is known and nobody is asked. */
    public static Policy none() {
        return new Policy(List.of(), List.of(), List.of(), NONE);
    }

    /** @throws MalformedLine naming the first line that the specification does not allow */
    public static Policy parse(byte[] file) {
        return new PolicyFile().read(file);
    }

    /** The witnesses whose cosignature below this checkpoint is good. */
    public List<Witness> cosigners(SignedNote note) {
        return witnesses.stream()
                .filter(witness -> note.signatures().stream().anyMatch(each -> witness.key.verifies(note.text(), each)))
                .toList();
    }

    /** Whether enough witnesses have cosigned. Whether the log itself signed is another question. */
    public boolean satisfiedBy(SignedNote note) {
        var witnessed = cosigners(note).stream().map(Witness::name).collect(Collectors.toCollection(HashSet::new));
        for (var group : groups) {
            if (group.members.stream().filter(witnessed::contains).count() >= group.threshold) {
                witnessed.add(group.name);
            }
        }
        return quorum.equals(NONE) || witnessed.contains(quorum);
    }

    public Policy withLogs(List<VerifierKey> known) {
        return new Policy(List.copyOf(known), witnesses, groups, quorum);
    }

    /** As a file for whoever verifies; without addresses, which only the log needs. */
    @Override
    public String toString() {
        return Stream.of(
                        logs.stream().map(key -> "log " + key),
                        witnesses.stream().map(each -> "witness " + each.name + " " + each.key),
                        groups.stream()
                                .map(each -> "group " + each.name + " " + each.threshold + " "
                                        + String.join(" ", each.members)),
                        Stream.of("quorum " + quorum))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
