package org.dossierledger.app.serve;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What another system's programmer reads before they call the API. */
class OpenApiTest {

    @TempDir
    private static Path data;

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = new RunningServer(data);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void the_description_of_the_api_names_every_route_that_there_is() {
        var answer = server.get("clerk", "/api/v1/openapi");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var description = RunningServer.read(answer);
        assertThat(description.path("openapi").asString()).startsWith("3.1.");
        var described = new TreeSet<String>();
        description
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> described.add(method.toUpperCase() + " " + path.getKey())));
        assertThat(described).isEqualTo(routes());
    }

    @Test
    void the_description_is_for_those_who_sign_in() {
        assertThat(server.get(null, "/api/v1/openapi").statusCode()).isEqualTo(401);
    }

    private static Set<String> routes() {
        var found = server
                .context
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .filter(route -> route.getValue().getBeanType().getPackageName().startsWith("org.dossierledger"))
                .map(route -> route.getKey())
                .flatMap(route -> route.getPatternValues().stream()
                        .flatMap(path -> route.getMethodsCondition().getMethods().stream()
                                .map(method -> method + " " + path)))
                .filter(route -> route.contains(" /api/"))
                .collect(toCollection(TreeSet::new));
        assertThat(found).hasSizeGreaterThan(10);
        return found;
    }
}
