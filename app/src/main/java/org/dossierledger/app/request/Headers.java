package org.dossierledger.app.request;

import java.util.regex.Pattern;
import org.dossierledger.app.account.Account;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.deadline.Moment;
import tools.jackson.databind.node.ObjectNode;

/** What the headers of a REST request say: {@code Idempotency-Key}, and {@code If-Match} with the version. */
public final class Headers {

    private static final Pattern ETAG = Pattern.compile("\"(\\d{1,15})(-\\d{1,6})?\"");

    private Headers() {}

    /** Takes {@code occurredAt} out of the body: it belongs to every action and to no command. */
    public static Visit visit(Account account, String key, String version, ObjectNode body) {
        if (key != null && !key.matches("[\\x21-\\x7e]{1,200}")) {
            throw new InvalidField("Idempotency-Key", "malformed");
        }
        var occurredAt = body.remove("occurredAt");
        if (occurredAt != null && !occurredAt.isString()) {
            throw new InvalidField("occurredAt", "malformed");
        }
        return new Visit(
                account,
                key,
                "api",
                occurredAt == null ? null : Moment.startOf(occurredAt.asString()),
                version(version));
    }

    private static Long version(String ifMatch) {
        if (ifMatch == null) {
            return null;
        }
        var version = ETAG.matcher(ifMatch);
        if (!version.matches()) {
            throw new InvalidField("If-Match", "malformed");
        }
        return Long.valueOf(version.group(1));
    }
}
