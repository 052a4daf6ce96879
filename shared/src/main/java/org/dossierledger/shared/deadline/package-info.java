/** Working calendar, legal clocks and deadlines: law is data here, and every date is explained day by day. */
package org.dossierledger.shared.deadline;
