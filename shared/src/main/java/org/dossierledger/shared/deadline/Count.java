package org.dossierledger.shared.deadline;

import java.time.Instant;
import java.util.List;

/** The outcome of counting a length from a start: both ends, and each day between. */
record Count(List<Day> days, Instant raw, Instant rolled) {}
