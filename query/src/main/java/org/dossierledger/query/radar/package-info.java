/** Signs that something may deserve a look: rules as data, what they found, and questions about it. Never a verdict. */
package org.dossierledger.query.radar;
