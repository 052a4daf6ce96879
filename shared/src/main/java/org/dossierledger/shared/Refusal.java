package org.dossierledger.shared;

import java.util.List;

/**
 * A rule said no. Subclasses are named for the rule; the sentence that a person reads is found in the message files
 * under {@code refusal.<SimpleName>}, with {@link #arguments()} in its places.
 *
 * <p>A refusal leaves nothing behind: it is thrown before any event is applied. Arguments never hold personal data.
 */
public abstract class Refusal extends RuntimeException {

    private final transient List<Object> arguments;

    protected Refusal(Object... arguments) {
        super(null, null, false, false);
        this.arguments = List.of(arguments);
    }

    public final String messageKey() {
        return "refusal." + getClass().getSimpleName();
    }

    public final List<Object> arguments() {
        return arguments;
    }

    /** Whether the same request may succeed when it is sent again unchanged. */
    public boolean retryable() {
        return false;
    }

    /** For logs; a reader gets the sentence of {@link #messageKey()} instead. */
    @Override
    public String getMessage() {
        return getClass().getSimpleName() + arguments;
    }
}
