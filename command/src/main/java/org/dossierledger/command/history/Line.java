package org.dossierledger.command.history;

import java.util.Map;

/**
 * One line (CSV) or event (XES) of a history as it stands there.
 *
 * @param number of the line in the file, from 1
 * @param values column to text; absent and empty values are left out
 * @param problem what is wrong with the line as a whole; null when it could be read
 */
record Line(long number, Map<String, String> values, String problem) {}
