/** The log on a cluster: whether it is still what its copy says, and how a log moves there and back. */
package org.dossierledger.app.cluster;
