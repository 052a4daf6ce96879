package org.dossierledger.command.eventlog.kurrentdb.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A certificate authority of a test's own, with a certificate for localhost; made anew each time. */
public final class TestAuthority {

    private static final X500Principal CA = new X500Principal("CN=Peer authority");

    private final Path caFile;
    private final X509Certificate certificate;
    private final PrivateKey key;

    private TestAuthority(Path caFile, X509Certificate certificate, PrivateKey key) {
        this.caFile = caFile;
        this.certificate = certificate;
        this.key = key;
    }

    /** Makes an authority and writes its certificate into the directory. */
    public static TestAuthority in(Path directory) {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            var authority = generator.generateKeyPair();
            var server = generator.generateKeyPair();
            var caFile = Files.createTempFile(directory, "peer-ca", ".pem");
            Files.writeString(caFile, pem(sign(CA, authority, authority, true)));
            var certificate = sign(new X500Principal("CN=localhost"), server, authority, false);
            return new TestAuthority(caFile, certificate, server.getPrivate());
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static X509Certificate sign(X500Principal subject, KeyPair owner, KeyPair issuer, boolean authority)
            throws GeneralSecurityException, OperatorCreationException, CertIOException {
        var now = Instant.now();
        var builder = new JcaX509v3CertificateBuilder(
                CA,
                BigInteger.valueOf(now.toEpochMilli()),
                Date.from(now.minus(Duration.ofDays(1))),
                Date.from(now.plus(Duration.ofDays(1))),
                subject,
                owner.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
        if (!authority) {
            var names = new GeneralName[] {
                new GeneralName(GeneralName.dNSName, "localhost"), new GeneralName(GeneralName.iPAddress, "127.0.0.1")
            };
            builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(names));
        }
        var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(issuer.getPrivate());
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    }

    private static String pem(X509Certificate certificate) throws GeneralSecurityException {
        var encoder = Base64.getMimeEncoder(64, new byte[] {'\n'});
        return "-----BEGIN CERTIFICATE-----\n" + encoder.encodeToString(certificate.getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }

    /** The authority's certificate, for {@code tlsCaFile}. */
    public Path caFile() {
        return caFile;
    }

    X509Certificate certificate() {
        return certificate;
    }

    PrivateKey key() {
        return key;
    }
}
