/** Long lists, page by page. */
package org.dossierledger.query.page;
