package org.dossierledger.app;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.dossierledger.shared.catalogue.Catalogue;

/** Each command is decided by the catalogue that is in use when it comes; Axon's own components are made only once. */
record CatalogueInUse(Ledger ledger) implements ParameterResolverFactory, ParameterResolver<Catalogue> {

    @Override
    public ParameterResolver<Catalogue> createInstance(Executable handler, Parameter[] parameters, int which) {
        return parameters[which].getType() == Catalogue.class ? this : null;
    }

    @Override
    public Catalogue resolveParameterValue(Message<?> command) {
        return ledger.catalogue();
    }

    @Override
    public boolean matches(Message<?> command) {
        return true;
    }
}
