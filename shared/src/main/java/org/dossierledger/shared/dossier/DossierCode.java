package org.dossierledger.shared.dossier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dossierledger.shared.unit.UnitCode;

/**
 * The code printed on a receipt (mã hồ sơ): {@code agency-YYMMDD-sequence of the day} (Circular 01/2018/TT-VPCP art.
 * 19). Codes of other systems are kept as they came: opaque, perhaps without these parts.
 */
public record DossierCode(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile(
            "^(\\d{3}\\.\\d{2}\\.\\d{2}\\.[A-Z]\\d{2}|[A-Z]\\d{2}(?:\\.\\d{1,3})*)-(\\d{6})-(\\d{4,})$");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");

    public DossierCode {
        if (value == null
                || value.isBlank()
                || value.length() > 200
                || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("dossier code: 1 to 200 printable characters");
        }
    }

    @JsonCreator
    public static DossierCode of(String value) {
        return new DossierCode(value);
    }

    /** @param sequence of the day at that unit, from 1 */
    public static DossierCode of(UnitCode unit, LocalDate received, long sequence) {
        return new DossierCode("%s-%s-%04d".formatted(unit, DAY.format(received), sequence));
    }

    /** What the code says of itself; empty when it is foreign. */
    public Optional<Parts> parts() {
        var match = FORM.matcher(value);
        if (!match.matches()) {
            return Optional.empty();
        }
        try {
            var day = LocalDate.parse(match.group(2), DAY);
            return Optional.of(new Parts(UnitCode.of(match.group(1)), day, Long.parseLong(match.group(3))));
        } catch (DateTimeException | NumberFormatException notOurs) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value;
    }

    /** Receiving unit, day of receipt (Asia/Ho_Chi_Minh), sequence of that day. */
    public record Parts(UnitCode unit, LocalDate received, long sequence) {}
}
