/** Đơn: how a petition comes in, what it turns out to be, and what is the same for all kinds (Circular 05/2021/TT-TTCP). */
package org.dossierledger.shared.petition;
