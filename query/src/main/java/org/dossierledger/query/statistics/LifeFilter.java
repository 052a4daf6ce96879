package org.dossierledger.query.statistics;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
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
    /** In the words of the indexes of brief and of long stretches. */
    private static final String BRIEF =
            "(valid_to at time zone 'UTC') <= (valid_from at time zone 'UTC') + interval '1440 hours'";

    private static final Duration LONGEST_BRIEF = Duration.ofHours(1440);
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private final Catalogue catalogue;
    private final Scope scope;
    private final String conditions;
    private final MapSqlParameterSource parameters = new MapSqlParameterSource();

    LifeFilter(StatisticsQuestion question, Catalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.scope = new Scope(catalogue, question.answeringOn());
        parameters
                .addValue("from", timestamp(question.period().from()))
                .addValue("at", timestamp(question.end()))
                .addValue("since", timestamp(question.end().minus(LONGEST_BRIEF)))
                .addValue("knownAt", timestamp(question.knownAt() == null ? LATEST : question.knownAt()));
        this.conditions = units(question, clock) + rest(question);
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

    /** All of them once, in parts each of which an index gives without going through what came before or after. */
    Stream<String> parts() {
        return Stream.of(ended(), open() + " and " + BRIEF + " and valid_from >= :since", open() + " and not " + BRIEF);
    }

    private String units(StatisticsQuestion question, Clock clock) {
        var units = question.units() == null ? "" : " and " + scope.of(question.units(), "units", parameters);
        if (question.readable() == null) {
            return units;
        }
        var recorded = new Scope(catalogue, null).of(question.readable(), "readable", parameters);
        var today = new Scope(catalogue, Moment.dateOf(clock.instant()))
                .of(question.readable(), "answeredToday", parameters);
        return units + " and (" + recorded + " or " + today + ")";
    }

    private String rest(StatisticsQuestion question) {
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
            conditions.append(question.dated() ? " and due_at is not null" : " and due_at is null");
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
