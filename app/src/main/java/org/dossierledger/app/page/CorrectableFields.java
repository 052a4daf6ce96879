package org.dossierledger.app.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.dossier.Applicant;
import org.dossierledger.shared.dossier.Channel;
import org.dossierledger.shared.dossier.DossierCode;
import org.dossierledger.shared.dossier.DossierEvent;
import org.dossierledger.shared.dossier.DossierEvent.Outcome;
import org.dossierledger.shared.procedure.ProcedureCode;
import org.dossierledger.shared.unit.UnitCode;

/** Which fields of an event a form offers to correct: what somebody typed in, and when it happened. */
final class CorrectableFields {

    private static final String OCCURRED_AT = "occurredAt";
    private static final Set<Class<?>> TYPED = Set.of(
            String.class,
            long.class,
            UnitCode.class,
            ProcedureCode.class,
            DossierCode.class,
            Channel.class,
            Outcome.class,
            Applicant.class,
            Instant.class);
    private static final Set<String> CONCLUDED =
            Set.of("sha256", "mediaType", "size", "correctedEvent", "correctedType", "previousDue", "source");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d/M/uuuu");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d/M/uuuu H:mm");

    private CorrectableFields() {}

    static List<String> of(DossierEvent event) {
        var typed = Arrays.stream(event.getClass().getRecordComponents())
                .filter(component -> TYPED.contains(component.getType()))
                .map(component -> component.getName())
                .filter(name -> !CONCLUDED.contains(name));
        return Stream.concat(Stream.of(OCCURRED_AT), typed).toList();
    }

    /** A time as people write it, as the command takes it. */
    static String value(String field, String text) {
        if (!field.endsWith("At") || text.contains("T")) {
            return text;
        }
        try {
            var time = text.contains(":")
                    ? LocalDateTime.parse(text, TIME)
                    : LocalDate.parse(text, DATE).atStartOfDay();
            return time.atZone(Moment.ZONE).toInstant().toString();
        } catch (DateTimeException e) {
            throw new InvalidField("value", "impossibleTime");
        }
    }
}
