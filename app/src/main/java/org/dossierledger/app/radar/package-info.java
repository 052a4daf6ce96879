/** Signs that deserve a look, over REST. */
package org.dossierledger.app.radar;
