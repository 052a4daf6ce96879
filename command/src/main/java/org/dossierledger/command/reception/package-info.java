/** Lượt tiếp công dân: decides what may happen at and after one visit. */
package org.dossierledger.command.reception;
