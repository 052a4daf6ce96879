package org.dossierledger.command.eventlog.kurrentdb;

import io.kurrent.dbclient.KurrentDBClientSettings;
import java.io.FileInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/**
 * Why there is no connection, which the client keeps to itself: the nodes that the connection string names are called,
 * once each.
 *
 * @param detail for the log: each node with what was heard of it
 */
record Dial(ClusterTrouble trouble, String detail) {

    private static final int MILLIS = 1_000;

    static Dial all(KurrentDBClientSettings settings) {
        var trouble = ClusterTrouble.AWAY;
        var heard = new ArrayList<String>();
        for (var node : settings.getHosts()) {
            try {
                call(node.getHost(), node.getPort(), settings);
                heard.add(node.getHost() + ":" + node.getPort() + " takes calls");
            } catch (IOException e) {
                heard.add(node.getHost() + ":" + node.getPort() + " " + e);
                trouble = e instanceof SSLException ? ClusterTrouble.CERTIFICATE : trouble;
            } catch (GeneralSecurityException e) {
                heard.add(settings.getTlsCaFile() + " " + e);
                trouble = ClusterTrouble.CERTIFICATE;
            }
        }
        return new Dial(trouble, String.join(", ", heard));
    }

    private static void call(String host, int port, KurrentDBClientSettings settings)
            throws IOException, GeneralSecurityException {
        try (var plain = new Socket()) {
            plain.connect(new InetSocketAddress(host, port), MILLIS);
            plain.setSoTimeout(MILLIS);
            if (settings.isTls() && settings.isTlsVerifyCert()) {
                try (var secure = (SSLSocket) trusting(settings.getTlsCaFile()).createSocket(plain, host, port, true)) {
                    var parameters = secure.getSSLParameters();
                    parameters.setEndpointIdentificationAlgorithm("HTTPS");
                    secure.setSSLParameters(parameters);
                    secure.startHandshake();
                }
            }
        }
    }

    /** @param caFile null for the authorities that Java knows */
    private static SSLSocketFactory trusting(String caFile) throws IOException, GeneralSecurityException {
        if (caFile == null) {
            return (SSLSocketFactory) SSLSocketFactory.getDefault();
        }
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (var file = new FileInputStream(caFile)) {
            for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(file)) {
                store.setCertificateEntry("ca" + store.size(), certificate);
            }
        }
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context.getSocketFactory();
    }
}
