package org.dossierledger.command.eventlog.kurrentdb.peer;

import io.kurrent.dbclient.proto.streams.StreamsOuterClass.ReadReq.Options.FilterOptions;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** A server-side filter over $all. A regular expression is searched for: it is not anchored. */
record EventFilter(Predicate<LogRecord> passes, int window, int interval) {

    private static final int PAGE = 32;

    static EventFilter of(FilterOptions options) {
        Predicate<LogRecord> passes = options.hasStreamIdentifier()
                ? by(options.getStreamIdentifier(), LogRecord::stream)
                : by(options.getEventType(), stored -> stored.event().type());
        var window = options.hasMax() ? options.getMax() : PAGE;
        return new EventFilter(passes, window, Math.max(1, options.getCheckpointIntervalMultiplier()) * window);
    }

    private static Predicate<LogRecord> by(
            FilterOptions.Expression expression, java.util.function.Function<LogRecord, String> text) {
        if (expression.getRegex().isEmpty()) {
            return stored -> expression.getPrefixList().stream().anyMatch(text.apply(stored)::startsWith);
        }
        var regex = Pattern.compile(expression.getRegex());
        return stored -> regex.matcher(text.apply(stored)).find();
    }
}
