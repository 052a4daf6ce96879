/**
 * Where the identity of a denouncer (người tố cáo) lies: Law on Denunciations 2018, art. 9.1.b and 56. Events hold an
 * opaque id and nothing else.
 */
package org.dossierledger.command.vault;
