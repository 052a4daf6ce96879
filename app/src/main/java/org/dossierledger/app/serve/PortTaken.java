package org.dossierledger.app.serve;

import java.io.IOException;
import java.net.ServerSocket;
import org.dossierledger.shared.InvalidField;
import org.dossierledger.shared.Refusal;

/** Another program listens on this port already. */
public final class PortTaken extends Refusal {

    private static final int HIGHEST = 65_535;

    private PortTaken(int port) {
        super(String.valueOf(port));
    }

    /**
     * Looks before anything is started.
     *
     * @param port 0 for any that is free
     * @throws InvalidField when no port has this number
     */
    public static void refuse(int port) {
        if (port < 0 || port > HIGHEST) {
            throw new InvalidField("port", "malformed");
        }
        try {
            new ServerSocket(port).close();
        } catch (IOException e) {
            throw new PortTaken(port);
        }
    }
}
