package org.dossierledger.app.deadline;

import java.util.List;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.deadline.Deadline;
import org.dossierledger.shared.deadline.DeadlineRequest;
import org.dossierledger.shared.deadline.Length;
import org.dossierledger.shared.deadline.LengthUnit;
import org.dossierledger.shared.deadline.Moment;
import org.dossierledger.shared.deadline.Pause;
import org.dossierledger.shared.deadline.PausePolicy;

/**
 * A question about a deadline in the words people type. Absent words are null or blank.
 *
 * @param clock absent: no clock, only the length given
 * @param start instant, local time of Asia/Ho_Chi_Minh, or a plain date (the end of that day)
 * @param unit absent: working days
 * @param supplements each {@code FROM/TO}; the policy of the clock acts on them
 * @param payments each {@code FROM/TO}; waiting for a financial obligation, never counted
 * @param policy {@code restart}, {@code pause} or {@code calendar-time}; absent: what the clock names
 */
public record DeadlineQuestion(
        String clock,
        String start,
        String length,
        String unit,
        List<String> supplements,
        List<String> payments,
        String extend,
        String policy) {

    /** @throws org.dossierledger.shared.Refusal naming the first word that cannot be taken */
    public DeadlineRequest request() {
        if (blank(start)) {
            throw new InvalidField("start", "required");
        }
        return DeadlineRequest.of(blank(clock) ? Deadline.AD_HOC : clock, Moment.asOf(start))
                .length(blank(length) ? null : new Length(number("length", length), unitOrWorkingDays()))
                .supplements(pauses(supplements))
                .pauses(pauses(payments))
                .extension(blank(extend) ? 0 : number("extend", extend))
                .policy(blank(policy) ? null : PausePolicy.of(policy));
    }

    private LengthUnit unitOrWorkingDays() {
        return blank(unit) ? LengthUnit.WORKING_DAYS : LengthUnit.of(unit);
    }

    private static List<Pause> pauses(List<String> texts) {
        return texts == null
                ? List.of()
                : texts.stream().map(DeadlineQuestion::pause).toList();
    }

    private static Pause pause(String text) {
        var ends = text.split("/", -1);
        if (ends.length != 2) {
            throw new InvalidField("pause", "malformed");
        }
        return new Pause(Moment.asOf(ends[0]), Moment.asOf(ends[1]));
    }

    private static int number(String field, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new InvalidField(field, "malformed");
        }
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
