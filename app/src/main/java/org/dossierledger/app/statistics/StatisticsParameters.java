package org.dossierledger.app.statistics;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import org.dossierledger.query.statistics.StatisticsQuestion;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.dossier.Channel;

/** What statistics are asked with, wherever they are asked for. */
public final class StatisticsParameters {

    private StatisticsParameters() {}

    /**
     * @param field in Vietnamese, as the catalogue has it
     * @throws InvalidField for a channel that there is not
     */
    public static StatisticsQuestion only(StatisticsQuestion question, String field, String procedure, String channel) {
        if (channel != null
                && !channel.isEmpty()
                && Arrays.stream(Channel.values()).noneMatch(each -> each.name().equals(channel))) {
            throw new InvalidField("channel", "unknown");
        }
        return question.only(free("field", field), free("procedure", procedure), channel);
    }

    /**
     * @param day such as {@code 2026-07-01}; null: units as recorded
     * @throws InvalidField when it is no day
     */
    public static LocalDate answeringOn(String day) {
        if (day == null) {
            return null;
        }
        try {
            var parsed = LocalDate.parse(day);
            Moment.check("answering", Moment.endOf(parsed));
            return parsed;
        } catch (DateTimeException e) {
            throw new InvalidField("answering", "malformed");
        }
    }

    private static String free(String name, String text) {
        if (text != null && text.indexOf('\0') >= 0) {
            throw new InvalidField(name, "malformed");
        }
        return text;
    }
}
