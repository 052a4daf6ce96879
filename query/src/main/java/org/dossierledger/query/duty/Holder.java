package org.dossierledger.query.duty;

import java.util.Set;
import org.dossierledger.shared.unit.UnitCode;

/**
 * Who has a case at one moment.
 *
 * @param unit null as long as nobody has it
 * @param officer account name, or null
 * @param units codes of all units that have to do with it
 */
public record Holder(UnitCode unit, String officer, Set<String> units) {}
