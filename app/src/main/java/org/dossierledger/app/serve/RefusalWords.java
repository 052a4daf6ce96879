package org.dossierledger.app.serve;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.dossierledger.shared.deadline.Moment;

/** How the places of a refusal are filled: dates as people write them, and the program's own words in their language. */
public final class RefusalWords {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");
    private static final List<String> FAMILIES = List.of("invalid.", "unit.", "action.", "status.", "key.", "duty.");
    /** An argument that names its family is a key itself: where one word, like RECEIVED, stands in two of them. */
    private static final List<String> NAMED =
            List.of("article.", "competence.", "kind.", "petitionStatus.", "evidence.", "difference.", "cluster.");

    private RefusalWords() {}

    /** @param texts what the message files have under a key, or null */
    public static String of(Object argument, UnaryOperator<String> texts) {
        if (argument instanceof LocalDate date) {
            return DATE.format(date);
        }
        if (argument instanceof Instant instant) {
            return of(instant);
        }
        return keys(String.valueOf(argument))
                .map(texts)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(String.valueOf(argument));
    }

    private static Stream<String> keys(String argument) {
        return NAMED.stream().anyMatch(argument::startsWith)
                ? Stream.of(argument)
                : FAMILIES.stream().map(family -> family + argument);
    }

    /** A day that ends is what is meant by the last instant of it. */
    private static String of(Instant instant) {
        var day = Moment.dateOf(instant);
        return instant.equals(Moment.endOf(day)) ? DATE.format(day) : TIME.format(Moment.local(instant));
    }
}
