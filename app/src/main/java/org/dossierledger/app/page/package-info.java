/** The pages: server-rendered, Vietnamese first, usable without JavaScript and at phone width. */
package org.dossierledger.app.page;
