package org.dossierledger.shared.deadline;

import java.util.Objects;
import org.dossierledger.shared.InvalidField;

/** How long a clock runs, for example 10 working days. */
public record Length(int amount, LengthUnit unit) {

    /** No law counts further; a larger number is a slip of the keyboard. */
    private static final int LARGEST = 100_000;

    public Length {
        Objects.requireNonNull(unit, "unit");
        if (amount < 0) {
            throw new InvalidField("length", "negative");
        }
        if (amount > LARGEST) {
            throw new InvalidField("length", "tooLong");
        }
    }

    public static Length workingDays(int amount) {
        return new Length(amount, LengthUnit.WORKING_DAYS);
    }

    public static Length calendarDays(int amount) {
        return new Length(amount, LengthUnit.CALENDAR_DAYS);
    }

    public static Length workingHours(int amount) {
        return new Length(amount, LengthUnit.WORKING_HOURS);
    }

    Length plus(int extension) {
        return new Length((int) Math.min((long) amount + extension, Integer.MAX_VALUE), unit);
    }
}
