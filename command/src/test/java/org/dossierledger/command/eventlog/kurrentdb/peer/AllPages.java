package org.dossierledger.command.eventlog.kurrentdb.peer;

/** Pages of positions over the whole log. */
final class AllPages {

    private AllPages() {}

    static long[] forwards(DurableLog log, long from, long before, int most) {
        return log.locked(() -> {
            var all = log.index().all();
            var start = all.from(from);
            return all.range(start, Math.max(start, Math.min(all.from(before), start + most)));
        });
    }

    static long[] backwards(DurableLog log, long before, int most) {
        return log.locked(() -> {
            var all = log.index().all();
            var end = all.from(before);
            return all.range(Math.max(0, end - most), end);
        });
    }

    /** A position is valid where a record begins, and from the end of the log on. */
    static boolean isValid(DurableLog log, long position) {
        return position < 0
                || position >= log.visible()
                || log.locked(() -> log.index().all().contains(position));
    }
}
