/** The event log on an EventStoreDB or KurrentDB cluster; why it is as it is: docs/adr/0016-log-on-a-cluster.md. */
package org.dossierledger.command.eventlog.kurrentdb;
