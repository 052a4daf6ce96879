/** Measurements beside stock Axon and beside the raw limit of the same PostgreSQL; not shipped. */
package org.dossierledger.bench;
