package org.dossierledger.app.evidence;

import org.dossierledger.app.Ledger;
import org.dossierledger.command.evidence.Cosignatures;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The server alone asks witnesses; commands beside it do not. */
@Configuration(proxyBeanMethods = false)
class EvidenceConfig {

    @Bean
    Witnesses witnesses(Ledger ledger) {
        var witnesses = new Witnesses(
                ledger.witnesses(),
                ledger.reads().sealedLog(),
                ledger::logVerifiers,
                new Cosignatures(ledger.dataSource()),
                ledger.clock());
        witnesses.start();
        return witnesses;
    }
}
