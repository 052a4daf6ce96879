package org.dossierledger.app.serve;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the product does over PostgreSQL it does over a cluster: the same tests, with the log there. */
class ServedOverClusterTest {

    @Nested
    @ExtendWith(OverCluster.class)
    class Receipts extends ReceiptsServedTest {}

    @Nested
    @ExtendWith(OverCluster.class)
    class Packs extends EvidencePackServedTest {}

    @Nested
    @ExtendWith(OverCluster.class)
    class Erasures extends ErasureTest {}

    @Nested
    @ExtendWith(OverCluster.class)
    class Integrity extends IntegrityServedTest {}

    @Nested
    @ExtendWith(OverCluster.class)
    class Denouncers extends DenouncerSecrecyTest {}

    @Nested
    @ExtendWith(OverCluster.class)
    class Repeats extends RepeatedRequestsTest {}
}
