/** How personal data stands in events; the keys themselves live on the command side. */
package org.dossierledger.shared.sealing;
