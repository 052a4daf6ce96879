package org.dossierledger.query.timeline;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What was asked for where one look shows many things at once: kept in place of an id, for readers of a later trail. */
public final class LookedFor {

    private static final String BEGIN = "trail?";

    private LookedFor() {}

    /** @param narrowings by name, such as {@code unit}; those that are null were not asked for */
    public static String text(Map<String, ?> narrowings) {
        return narrowings.entrySet().stream()
                .filter(each -> each.getValue() != null)
                .map(each ->
                        each.getKey() + "=" + URLEncoder.encode(each.getValue().toString(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", BEGIN, ""));
    }

    static boolean isOne(String subject) {
        return subject.startsWith(BEGIN);
    }

    static Map<String, String> of(String subject) {
        var narrowings = new LinkedHashMap<String, String>();
        Arrays.stream(subject.substring(BEGIN.length()).split("&"))
                .map(each -> each.split("=", 2))
                .filter(each -> each.length == 2)
                .forEach(each -> narrowings.put(each[0], URLDecoder.decode(each[1], StandardCharsets.UTF_8)));
        return narrowings;
    }
}
