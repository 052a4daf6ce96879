/** The rules in use go on record, and the past is judged by those that were. */
package org.dossierledger.app.rules;
