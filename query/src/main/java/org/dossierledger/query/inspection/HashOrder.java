package org.dossierledger.query.inspection;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** SHA-256 of ids: an order that a seed decides, and a number for a whole population. */
public final class HashOrder {

    private HashOrder() {}

    /**
     * Those with the smallest SHA-256 of the seed, a line feed and the id, both in UTF-8, in the order of these numbers
     * ({@code sha256-order.1}).
     */
    public static List<String> draw(Collection<String> ids, String seed, int size) {
        return ids.stream()
                .sorted(Comparator.comparing((String id) -> sha256(seed + "\n" + id))
                        .thenComparing(id -> id))
                .limit(size)
                .toList();
    }

    /** Of a population: SHA-256 of its ids in their own order, in UTF-8 and each with a line feed. */
    public static String of(Collection<String> ids) {
        return sha256(ids.stream().sorted().map(id -> id + "\n").collect(Collectors.joining()));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
