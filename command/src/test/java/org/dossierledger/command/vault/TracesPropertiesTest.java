package org.dossierledger.command.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.dossierledger.shared.person.Person;

/** A thousand names, ways to write them, and texts around them. */
class TracesPropertiesTest {

    private static final Arbitrary<String> SPACES = Arbitraries.of(
            " ", "  ", "\u00a0", "\u2003", "\u3000", "\u202f", "\t", "\n", "\r\n", "\u200b", " - ", ", ");

    private static final List<UnaryOperator<String>> HANDS = List.of(
            text -> Normalizer.normalize(text, Normalizer.Form.NFC),
            text -> Normalizer.normalize(text, Normalizer.Form.NFD),
            text -> Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT),
            text -> Normalizer.normalize(text, Normalizer.Form.NFD).toUpperCase(Locale.ROOT),
            text -> text.toLowerCase(Locale.ROOT),
            TracesPropertiesTest::withoutMarks,
            text -> withoutMarks(text).toUpperCase(Locale.ROOT));

    @Property
    void a_name_is_found_however_it_is_written(
            @ForAll("names") List<String> name,
            @ForAll("spaces") List<String> spaces,
            @ForAll("hands") UnaryOperator<String> hand,
            @ForAll("texts") String before,
            @ForAll("texts") String after) {
        var written = new StringBuilder(before).append(' ').append(hand.apply(name.get(0)));
        for (var i = 1; i < name.size(); i++) {
            written.append(spaces.get(i)).append(hand.apply(name.get(i)));
        }
        written.append(". ").append(after);

        assertThat(Traces.of(Person.named(String.join(" ", name))).in(written.toString()))
                .isTrue();
    }

    @Property
    void a_name_is_found_however_it_was_typed_into_the_form(
            @ForAll("names") List<String> name,
            @ForAll("hands") UnaryOperator<String> form,
            @ForAll("hands") UnaryOperator<String> hand) {
        var typed = form.apply(" " + String.join("  ", name) + " ");

        assertThat(Traces.of(Person.named(typed)).in(hand.apply(String.join(" ", name))))
                .isTrue();
    }

    @Property
    void a_text_without_the_name_is_left_alone(@ForAll("names") List<String> name, @ForAll("texts") String text) {
        assertThat(Traces.of(Person.named(String.join(" ", name))).in(text)).isFalse();
    }

    @Property
    void a_name_that_lacks_a_word_is_left_alone(
            @ForAll("names") List<String> name, @ForAll("texts") String before, @ForAll("texts") String after) {
        var part = String.join(" ", name.subList(0, name.size() - 1));

        assertThat(Traces.of(Person.named(String.join(" ", name))).in(before + " " + part + " " + after))
                .isFalse();
    }

    @Property
    void a_phone_is_found_with_any_prefix_and_grouping(
            @ForAll @NumericChars @StringLength(9) String digits,
            @ForAll("prefixes") String kept,
            @ForAll("prefixes") String written,
            @ForAll("gaps") List<String> gaps) {
        var subscriber = "9" + digits.substring(1); // of a mobile network
        var person = new Person("Trần Văn Bình", null, kept + subscriber, null, null);

        assertThat(Traces.of(person).in("gọi " + written + grouped(subscriber, gaps) + "."))
                .isTrue();
    }

    @Property
    void an_id_number_is_found_in_any_grouping_and_its_neighbours_are_not(
            @ForAll @NumericChars @StringLength(12) String number, @ForAll("gaps") List<String> gaps) {
        var person = new Person("Trần Văn Bình", grouped(number, gaps), null, null, null);

        assertThat(Traces.of(person).in("số " + number)).isTrue();
        assertThat(Traces.of(new Person("Trần Văn Bình", number, null, null, null))
                        .in("số " + grouped(number, gaps)))
                .isTrue();
        assertThat(Traces.of(person).in("số " + number + "1")).isFalse();
        assertThat(Traces.of(person).in("số 1" + number)).isFalse();
    }

    @Provide
    Arbitrary<List<String>> names() {
        return Combinators.combine(
                        Arbitraries.of("Nguyễn", "Trần", "Lê", "Phạm", "Đặng", "Võ", "Đỗ"),
                        Arbitraries.of("Văn", "Thị", "Hữu", "Ngọc", "Đức")
                                .list()
                                .ofMinSize(0)
                                .ofMaxSize(2),
                        Arbitraries.of("Đào", "Hường", "Quỳnh", "Ước", "Bảo", "Thuỷ", "Ái"))
                .as((family, middle, given) -> {
                    var words = new ArrayList<>(middle);
                    words.add(0, family);
                    words.add(given);
                    return words;
                });
    }

    /** None of these words is a word of a name. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "kết", "luận", "nội", "dung", "tố", "cáo", "ủy", "ban", "xã", "phường", "đất", "đai", "trái",
                        "phép", "2026", "15/03", "H98.05", "–", "trước", "levanan", "Thịnh", "nguyện", "x")
                .list()
                .ofMaxSize(20)
                .map(words -> String.join(" ", words));
    }

    @Provide
    Arbitrary<List<String>> spaces() {
        return SPACES.list().ofSize(4);
    }

    @Provide
    Arbitrary<UnaryOperator<String>> hands() {
        return Arbitraries.of(HANDS);
    }

    @Provide
    Arbitrary<String> prefixes() {
        return Arbitraries.of("0", "+84", "+84 ", "84", "0084", "(+84) ", "+84 (0)", "");
    }

    @Provide
    Arbitrary<List<String>> gaps() {
        return Arbitraries.of("", "", "", " ", ".", "-", "\u2013", "\u00a0", " - ")
                .list()
                .ofSize(12);
    }

    private static String grouped(String digits, List<String> gaps) {
        var written = new StringBuilder();
        for (var i = 0; i < digits.length(); i++) {
            written.append(i == 0 ? "" : gaps.get(i)).append(digits.charAt(i));
        }
        return written.toString();
    }

    private static String withoutMarks(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace('đ', 'd')
                .replace('Đ', 'D');
    }
}
