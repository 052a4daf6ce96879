/** The event log on PostgreSQL, behind Axon's storage engine: gap-free, commit-ordered, grouped appends. */
package org.dossierledger.command.eventlog;
