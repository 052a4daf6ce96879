/** Thanh tra, kiểm tra, kiến nghị as people meet them: who may, how a request becomes a command, and REST. */
package org.dossierledger.app.inspection;
