package org.dossierledger.shared.procedure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;

/**
 * Which version of a procedure: with the code, what a dossier keeps of it for ever.
 *
 * @param publication number of the decision; null where the catalogue had none
 * @param effectiveFrom first day of the version; null where it had none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProcedureVersion(String publication, LocalDate effectiveFrom) {}
