/** Nhật ký truy vết for those who may read it: every reading of it is put on record itself. */
package org.dossierledger.app.trail;
