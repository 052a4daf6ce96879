package org.dossierledger.app.reception;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dossierledger.query.reception.Book;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.event.EventJson;
import org.dossierledger.shared.person.Person;
import org.dossierledger.shared.petition.Petitioner;
import org.dossierledger.shared.sealing.Sealed;
import org.springframework.context.MessageSource;

/**
 * Writes lines of the book in one language.
 *
 * @param opened what is sealed, in the clear; absent where its key was destroyed
 * @param codes of petitions, by id
 */
record BookWords(MessageSource messages, Locale language, Map<Sealed, String> opened, Map<String, String> codes) {

    static final int COLUMNS = 12;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String YES = "x";

    /** What stands above the columns. */
    static List<String> headings(MessageSource messages, Locale language) {
        return IntStream.rangeClosed(1, COLUMNS)
                .mapToObj(column -> messages.getMessage("book.column." + column, null, language))
                .toList();
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    BookLine of(Book.Line line) {
        return new BookLine(
                line.id(),
                line.code(),
                List.of(
                        String.valueOf(line.number()),
                        day(Moment.dateOf(line.receivedAt())),
                        who(line),
                        each(line.visitors(), Person::idNumber),
                        content(line),
                        text("PetitionKind." + line.kind()),
                        line.sameContent() == 0 ? "" : String.valueOf(line.sameContent()),
                        line.handledBy() == null ? "" : line.handledBy(),
                        line.competent() ? YES : "",
                        letter(line.guided()),
                        letter(line.transferred()),
                        followed(line)));
    }

    private String who(Book.Line line) {
        var named = each(
                line.visitors(),
                person -> Stream.of(person.name(), person.address())
                        .filter(word -> word != null && !word.isBlank())
                        .collect(Collectors.joining(", ")));
        var others = line.people() - line.visitors().size();
        return others > 0 ? named + "\n" + text("book.others", others) : named;
    }

    /** Who lies in the vault is told in no book. */
    private String each(List<Petitioner> visitors, Function<Person, String> word) {
        return visitors.stream()
                .map(visitor -> visitor.isProtected()
                        ? text("visitors.protected")
                        : opened.containsKey(visitor.person())
                                ? word.apply(person(opened.get(visitor.person())))
                                : text("erased"))
                .map(told -> told == null ? "" : told)
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private static Person person(String json) {
        return EventJson.MAPPER.readValue(json, Person.class);
    }

    private String content(Book.Line line) {
        var summary = opened.getOrDefault(line.summary(), text("erased"));
        return line.request() == null
                ? summary
                : summary + "\n" + text("book.request", opened.getOrDefault(line.request(), text("erased")));
    }

    private String letter(Book.Letter letter) {
        return letter == null ? "" : text("book.letter", letter.body(), letter.documentNumber());
    }

    private String followed(Book.Line line) {
        var told = new ArrayList<String>();
        line.petitions().stream()
                .filter(codes::containsKey)
                .forEach(id -> told.add(text("book.petition", codes.get(id))));
        told.addAll(line.results());
        return String.join("\n", told);
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}
