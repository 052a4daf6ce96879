package org.dossierledger.query.timeline;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dossierledger.shared.catalogue.Catalogue;
import org.dossierledger.shared.deadline.Deadline;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.inspection.Citation;
import org.dossierledger.shared.inspection.InspectionId;
import org.dossierledger.shared.inspection.Population;
import org.dossierledger.shared.inspection.RecommendationId;
import org.dossierledger.shared.inspection.TeamMember;
import org.dossierledger.shared.petition.IntakeEvent.Part;
import org.dossierledger.shared.petition.PetitionId;
import org.dossierledger.shared.procedure.ProcedureCode;
import org.dossierledger.shared.procedure.ProcedureVersion;
import org.dossierledger.shared.reception.ReceptionId;
import org.dossierledger.shared.sealing.Sealed;
import org.dossierledger.shared.unit.UnitCode;

/** One language: its message files, and how it writes what stands in events. Days are dd/MM/yyyy in Asia/Ho_Chi_Minh. */
final class Words {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter DATE_AND_TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final Pattern OPTIONAL_OR_PLACE = Pattern.compile("\\[([^\\[\\]]*)]|" + PLACE);

    private static final Set<Class<?>> HIDDEN =
            Set.of(PetitionId.class, ReceptionId.class, InspectionId.class, RecommendationId.class);

    private final Catalogue catalogue;
    private final String language;
    private final List<ResourceBundle> files;
    private final NumberFormat numbers;

    Words(Catalogue catalogue, String language) {
        this.catalogue = catalogue;
        this.language = language;
        var locale = Locale.forLanguageTag(language);
        var noFallback = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
        this.files = Sentences.FILES.stream()
                .map(file -> ResourceBundle.getBundle(file, locale, noFallback))
                .toList();
        this.numbers = NumberFormat.getIntegerInstance(locale);
    }

    boolean has(String key) {
        return files.stream().anyMatch(file -> file.containsKey(key));
    }

    String text(String key) {
        return files.stream()
                .filter(file -> file.containsKey(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no text for " + key))
                .getString(key);
    }

    /** What the fact is called in such an event; where no other name is given, as in any event. */
    String field(String event, String name) {
        var own = "field." + event + "." + name;
        var any = "field." + name;
        return has(own) ? text(own) : has(any) ? text(any) : name;
    }

    /** Puts words into the places of a pattern; a part in square brackets vanishes when a place in it has nothing to say. */
    String fill(String pattern, Function<String, ?> words) {
        return OPTIONAL_OR_PLACE.matcher(pattern).replaceAll(match -> {
            var part = match.group(1);
            var written = part == null
                    ? word(words, match.group(2))
                    : PLACE.matcher(part).results().anyMatch(place -> saysNothing(word(words, place.group(1))))
                            ? ""
                            : fill(part, words);
            return Matcher.quoteReplacement(written);
        });
    }

    private static String word(Function<String, ?> words, String name) {
        var word = words.apply(name);
        return word == null ? "" : word.toString();
    }

    private static boolean saysNothing(String word) {
        return word.isBlank() || word.equals("0");
    }

    /** A value as a reader wants it: names instead of codes, a deadline as its last day; ids and sealed data stay hidden. */
    String written(Object value) {
        if (value == null || value instanceof Boolean) {
            return "";
        } else if (value instanceof Deadline deadline) {
            return day(deadline.due());
        } else if (value instanceof Instant instant) {
            return isWholeDay(instant) ? day(instant) : time(instant);
        } else if (value instanceof LocalDate date) {
            return DATE.format(date);
        } else if (value instanceof ProcedureVersion version) {
            return Stream.of(version.publication(), written(version.effectiveFrom()))
                    .filter(each -> each != null && !each.isEmpty())
                    .collect(Collectors.joining(", "));
        } else if (value instanceof UnitCode unit) {
            return catalogue.units().nameOf(unit, language);
        } else if (value instanceof ProcedureCode procedure) {
            return catalogue.procedures().nameOf(procedure, language);
        } else if (value instanceof Enum<?> constant) {
            return text(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
        } else if (value instanceof Number number) {
            return numbers.format(number);
        } else if (value instanceof Set<?> set) {
            return joined(set.stream().sorted().toList());
        } else if (value instanceof Collection<?> list) {
            return joined(list);
        } else if (value instanceof LocalDate day) {
            return DATE.format(day);
        } else if (value instanceof TeamMember member) {
            return member.account() + " (" + written(member.role()) + ")";
        } else if (value instanceof Population it) {
            return fill(
                    text("population"),
                    Map.of("count", written(it.count()), "from", written(it.from()), "to", written(it.to()))::get);
        } else if (value instanceof Citation it) {
            return fill(text("citation"), Map.of("index", written(it.globalIndex()))::get);
        } else if (value instanceof Part part) {
            return written(part.kind());
        } else if (value instanceof Sealed) {
            return text("sealed");
        } else if (value instanceof String written) {
            return named(written);
        }
        return HIDDEN.contains(value.getClass()) ? "…" : value.toString();
    }

    /** Who wrote the code of a unit named the unit; the id of a petition says nothing to people. */
    private String named(String written) {
        if (ID.matcher(written).matches()) {
            return text("another");
        }
        return written.isEmpty() || written.length() > 60
                ? written
                : catalogue
                        .units()
                        .find(UnitCode.of(written))
                        .map(unit -> unit.name(language))
                        .orElse(written);
    }

    private String joined(Collection<?> values) {
        return values.stream().map(this::written).collect(Collectors.joining("; "));
    }

    String day(Instant instant) {
        return instant == null ? "" : DATE.format(Moment.local(instant));
    }

    String time(Instant instant) {
        return DATE_AND_TIME.format(Moment.local(instant));
    }

    /** A time at either end of a day stands for the day. */
    private static boolean isWholeDay(Instant instant) {
        var day = Moment.dateOf(instant);
        return instant.equals(Moment.endOf(day))
                || instant.equals(day.atStartOfDay(Moment.ZONE).toInstant());
    }

    /** @param workingDays 0: late over days off only */
    String lateness(int workingDays) {
        return fill(text(workingDays < 2 ? "days." + workingDays : "days"), Map.of("count", workingDays)::get);
    }
}
