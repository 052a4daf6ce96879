/** Nhật ký truy vết: what was done and what was looked at, by whom, across all dossiers, petitions and visits. */
package org.dossierledger.query.trail;
