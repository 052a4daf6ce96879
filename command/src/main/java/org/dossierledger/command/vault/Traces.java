package org.dossierledger.command.vault;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dossierledger.shared.person.Person;

/**
 * What in a text points at one person: the full name, the address and the e-mail as whole words, id number and phone
 * however they are grouped. Marks, case, Unicode form and punctuation do not matter.
 *
 * <p>It stops what is written without thinking. Whoever wants to give somebody away finds words that it does not know:
 * half a name, another spelling of the address, a post that only one person holds.
 */
final class Traces {

    private static final String BETWEEN_WORDS = "[^\\p{L}\\p{N}]+";
    private static final String WITHIN_NUMBER = "[^\\p{L}\\p{N}]{0,3}";
    private static final String COUNTRY_OR_TRUNK = spaced("(?:(?:0_0_)?8_4_)?(?:0_)?");

    /** A shorter one is an extension or a slip, and would be found in half the dates. */
    private static final int SHORTEST_PHONE = 6;

    private final List<Pattern> patterns;

    private Traces(Stream<String> patterns) {
        this.patterns = patterns.map(Pattern::compile).toList();
    }

    static Traces of(Person person) {
        return new Traces(Stream.of(
                        words(person.name()),
                        words(person.address()),
                        words(person.email()),
                        number(person.idNumber()),
                        phones(person.phone()))
                .flatMap(Function.identity()));
    }

    boolean in(String text) {
        var plain = plain(text);
        return patterns.stream().anyMatch(pattern -> pattern.matcher(plain).find());
    }

    private static Stream<String> words(String value) {
        return whole(Arrays.stream(plain(value).split(BETWEEN_WORDS)), "", BETWEEN_WORDS);
    }

    private static Stream<String> number(String value) {
        return whole(
                plain(value).replaceAll(BETWEEN_WORDS, "").codePoints().mapToObj(Character::toString),
                "",
                WITHIN_NUMBER);
    }

    /** A field may hold several: "0912 345 678 / 0237 385 1234". */
    private static Stream<String> phones(String value) {
        var plain = plain(value);
        return Stream.concat(Stream.of(plain), Arrays.stream(plain.split("[\\p{L}/,;|]+")))
                .map(Traces::national)
                .filter(digits -> digits.length() >= SHORTEST_PHONE)
                .flatMap(digits -> whole(Arrays.stream(digits.split("")), COUNTRY_OR_TRUNK, WITHIN_NUMBER));
    }

    /** Without +84, 0084 or 0 in front. 084 is also how the numbers of one network begin: 84 alone needs nine digits more. */
    private static String national(String phone) {
        return phone.replaceAll("\\P{N}", "").replaceFirst("^(?:00)?84(?=0?\\d{9})0?|^0", "");
    }

    /** Not as a piece of a longer word or number. */
    private static Stream<String> whole(Stream<String> parts, String before, String between) {
        var all = parts.filter(part -> !part.isEmpty()).toList();
        if (all.isEmpty()) {
            return Stream.empty();
        }
        var body = String.join(between, all);
        var last = all.get(all.size() - 1);
        return Stream.of("(?<!" + kind(body.codePointAt(0)) + ")" + before + body + "(?!"
                + kind(last.codePointBefore(last.length())) + ")");
    }

    private static String kind(int codePoint) {
        return Character.isLetter(codePoint) ? "\\p{L}" : "\\p{N}";
    }

    private static String spaced(String pattern) {
        return pattern.replace("_", WITHIN_NUMBER);
    }

    /** As names are compared; Ð (eth) stands for Đ in texts from old fonts, and a zero-width space is a space. */
    private static String plain(String text) {
        if (text == null) {
            return "";
        }
        var visible = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replace('\u200b', ' ')
                .replaceAll("\\p{Cf}", "");
        return Person.normalised(visible).replace('ð', 'd').replace('ɖ', 'd');
    }
}
