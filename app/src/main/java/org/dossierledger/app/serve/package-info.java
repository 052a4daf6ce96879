/** The web server: what Spring Boot starts, and how everything that goes wrong is told. */
package org.dossierledger.app.serve;
