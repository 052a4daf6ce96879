/** Thanh tra, kiểm tra và kiến nghị: decides what may happen next, and flags what should not have happened. */
package org.dossierledger.command.inspection;
