/** Who gets in, and what they may see and do: role and unit both count, and nothing is allowed by default. */
package org.dossierledger.app.security;
