package org.dossierledger.app.cli;

import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints; the number is in the manifest of the jar. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        var version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"Dossier Ledger " + (version == null ? "" : version), "Java " + Runtime.version()};
    }
}
