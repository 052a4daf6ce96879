/**
 * Thanh tra (Law on Inspection 2025, before it 2022 and 2010) and kiểm tra: one stream for each, opened by a decision; each
 * recommendation (kiến nghị) is a stream of its own, followed to its end.
 */
package org.dossierledger.shared.inspection;
