package org.dossierledger.query.page;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import org.dossierledger.shared.InvalidField;

/** Where a page ended: an instant and an id, as opaque text. */
public record Cursor(Instant at, String id) {

    public String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((at + " " + id).getBytes(StandardCharsets.UTF_8));
    }

    /** @throws InvalidField when it is not a cursor that we gave */
    public static Cursor of(String text) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", 2);
            if (parts.length == 2 && parts[1].indexOf('\0') < 0) {
                return new Cursor(Instant.parse(parts[0]), parts[1]);
            }
        } catch (IllegalArgumentException | DateTimeException notOurs) {
            // falls through to the refusal
        }
        throw new InvalidField("cursor", "malformed");
    }

    public boolean isBefore(Instant otherAt, String otherId) {
        return at.isBefore(otherAt) || at.equals(otherAt) && id.compareTo(otherId) < 0;
    }
}
