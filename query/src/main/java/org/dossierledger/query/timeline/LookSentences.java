package org.dossierledger.query.timeline;

import java.util.stream.Collectors;

/** Looks at what is sensitive: through which door, and what was asked for where it was not one thing. */
final class LookSentences {

    private final Words words;

    LookSentences(Words words) {
        this.words = words;
    }

    String of(String channel, String subject) {
        var looked = through(channel);
        if (!LookedFor.isOne(subject)) {
            return looked;
        }
        var narrowings = LookedFor.of(subject);
        return looked + ": "
                + (narrowings.isEmpty()
                        ? words.text("look.everything")
                        : narrowings.entrySet().stream()
                                .map(each -> word("look.for." + each.getKey(), each.getKey()) + " "
                                        + word("look.value." + each.getValue(), words.written(each.getValue())))
                                .collect(Collectors.joining("; ")));
    }

    /** @param inspection code of the one under which it was looked at */
    String of(String channel, String subject, String inspection) {
        return of(channel, subject) + " (" + words.text("look.in-inspection") + " " + inspection + ")";
    }

    /** That something was looked at through this door. */
    String through(String channel) {
        var own = "look." + channel;
        return words.text(words.has(own) ? own : "look");
    }

    private String word(String key, String otherwise) {
        return words.has(key) ? words.text(key) : otherwise;
    }
}
