package org.dossierledger.query.statistics;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.dossierledger.query.dossier.EndedSums;
import org.dossierledger.shared.catalogue.Catalogue;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.procedure.ProcedureCode;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/** A question as SQL over {@code read.dossier_life}: the rows of one moment as known at another, and those of them asked for. */
final class LifeFilter {

    private static final String AT_THE_END =
            "valid_from <= :at and valid_to > :at and known_from <= :knownAt and known_to > :knownAt";
    private static final String ENDED =
            "from read.dossier_life where ended_at is not null and ended_at >= :from and ended_at <= :at and ";
    private static final String OPEN = "from read.dossier_life where ended_at is null and ";
    private static final String DATED = "(due_at is not null)";
    /** In the words of the indexes of brief and of long stretches. */
    private static final String BRIEF =
            "(valid_to at time zone 'UTC') <= (valid_from at time zone 'UTC') + interval '1440 hours'";

    /** Those that {@code read.dossier_ended} counts, of halves of months that are over. */
    private static final String SETTLED = EndedSums.SETTLED + " and ended_at >= :from and ended_at < :countedTo";

    private static final String ENTERED_LATER =
            "(known_from at time zone 'UTC') > (ended_at at time zone 'UTC') + interval '24 hours'";

    private static final Duration SOON_ENTERED = Duration.ofHours(24);
    private static final Duration LONGEST_BRIEF = Duration.ofHours(1440);
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private final Catalogue catalogue;
    private final StatisticsQuestion question;
    private final Scope scope;
    private final String conditions;
    private final MapSqlParameterSource parameters = new MapSqlParameterSource();

    LifeFilter(StatisticsQuestion question, Catalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.question = question;
        this.scope = new Scope(catalogue, question.answeringOn());
        parameters
                .addValue("from", timestamp(question.period().from()))
                .addValue("at", timestamp(question.end()))
                .addValue("since", timestamp(question.end().minus(LONGEST_BRIEF)))
                .addValue("knownAt", timestamp(question.knownAt() == null ? LATEST : question.knownAt()));
        this.conditions = units(clock) + rest();
    }

    Scope scope() {
        return scope;
    }

    MapSqlParameterSource parameters() {
        return parameters;
    }

    /** Those that ended in the period: {@code from …  where …}. */
    String ended() {
        return ENDED + AT_THE_END + conditions;
    }

    /** Those that were open when it ended. */
    String open() {
        return OPEN + AT_THE_END + conditions;
    }

    /**
     * What is counted together.
     *
     * @param carried whether it was received before the period
     * @param number how many
     * @param rows {@code from …  where …}
     */
    record Part(String carried, String number, String rows) {

        static Part of(String rows) {
            return new Part("received_at < :from", "count(*)", rows);
        }

        static Part less(String rows) {
            return new Part("received_at < :from", "-count(*)", rows);
        }
    }

    /** All of them once, in parts each of which an index gives without going through what came before or after. */
    Stream<Part> parts() {
        return Stream.concat(
                endedParts(),
                Stream.of(
                        Part.of(open() + " and " + BRIEF + " and valid_from >= :since"),
                        Part.of(open() + " and not " + BRIEF)));
    }

    /** Halves of months that are over from their sums, what these do not hold one by one. */
    private Stream<Part> endedParts() {
        var from = question.period().from();
        var countedTo = EndedSums.over(question.end());
        if (!from.equals(EndedSums.begun(from)) || !countedTo.isAfter(from)) {
            return Stream.of(Part.of(ended()));
        }
        parameters.addValue("countedTo", timestamp(countedTo));
        var sums = new Part(
                "received_half < :from",
                "sum(n)",
                "from read.dossier_ended where half >= :from and half < :countedTo"
                        + conditions.replace(DATED, "dated"));
        var unsettled = Part.of(ended() + " and ended_at < :countedTo and not (" + EndedSums.SO_FROM_ITS_END + ")");
        var since = Part.of(ended() + " and ended_at >= :countedTo");
        return Stream.concat(
                Stream.of(sums, unsettled, since), question.knownAt() == null ? Stream.of() : enteredSince());
    }

    /** What the sums hold and was not known yet. */
    private Stream<Part> enteredSince() {
        parameters.addValue("soonBefore", timestamp(question.knownAt().minus(SOON_ENTERED)));
        var rows = "from read.dossier_life where " + SETTLED + " and known_from > :knownAt" + conditions + " and ";
        return Stream.of(
                Part.less(rows + ENTERED_LATER),
                Part.less(rows + "not " + ENTERED_LATER + " and ended_at > :soonBefore"));
    }

    private String units(Clock clock) {
        var units = question.units() == null ? "" : " and " + scope.of(question.units(), "units", parameters);
        if (question.readable() == null) {
            return units;
        }
        var recorded = new Scope(catalogue, null).of(question.readable(), "readable", parameters);
        var today = new Scope(catalogue, Moment.dateOf(clock.instant()))
                .of(question.readable(), "answeredToday", parameters);
        return units + " and (" + recorded + " or " + today + ")";
    }

    private String rest() {
        var conditions = new StringBuilder();
        if (question.field() != null) {
            var unknown = question.field().isEmpty();
            parameters.addValue("ofField", Scope.array(unknown ? procedures(null) : procedures(question.field())));
            conditions.append(
                    unknown
                            ? " and (procedure is null or procedure <> all(:ofField::text[]))"
                            : " and procedure = any(:ofField::text[])");
        }
        if (question.procedure() != null) {
            parameters.addValue("procedure", question.procedure());
            conditions.append(
                    question.procedure().isEmpty() ? " and procedure is null" : " and procedure = :procedure");
        }
        if (question.channel() != null) {
            parameters.addValue("channel", question.channel());
            conditions.append(question.channel().isEmpty() ? " and channel is null" : " and channel = :channel");
        }
        if (question.dated() != null) {
            conditions.append(question.dated() ? " and " : " and not ").append(DATED);
        }
        return conditions.toString();
    }

    /** @param field null for all that the catalogue knows */
    private List<String> procedures(String field) {
        return catalogue.procedures().all().stream()
                .filter(each -> field == null || each.field("vi").equals(field))
                .map(each -> each.code().value())
                .toList();
    }

    String field(String procedure) {
        return procedure == null
                ? ""
                : catalogue
                        .procedures()
                        .find(ProcedureCode.of(procedure))
                        .map(each -> each.field("vi"))
                        .orElse("");
    }

    static OffsetDateTime timestamp(Instant instant) {
        return (instant.isAfter(LATEST) ? LATEST : instant).atOffset(ZoneOffset.UTC);
    }
}
