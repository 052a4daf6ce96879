/** Whether this node is well, and how old what it shows is. */
package org.dossierledger.app.health;
