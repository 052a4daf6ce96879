/** Thanh tra, kiểm tra, kiến nghị: where each stands, what is owed, and whom a running decision lets look at what. */
package org.dossierledger.query.inspection;
