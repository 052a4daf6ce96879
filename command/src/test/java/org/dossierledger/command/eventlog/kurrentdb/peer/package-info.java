/**
 * A server that speaks EventStoreDB's and KurrentDB's own protocol over real HTTP/2, for tests and measurements: durable
 * enough to be restarted, with switches for the faults of a cluster's life. Behaviour follows the server's sources.
 */
package org.dossierledger.command.eventlog.kurrentdb.peer;
