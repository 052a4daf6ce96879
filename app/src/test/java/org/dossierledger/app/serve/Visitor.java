package org.dossierledger.app.serve;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who signed in at the pages. Forms are sent with their token, so that a refusal is never for lack of one. */
final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private String address;
    private String token;

    /** Somebody who has not signed in yet. */
    Visitor(String address) {
        this.address = address;
    }

    Visitor(String address, String user, String password) {
        this(address);
        signIn(user, password);
        token = tokenOf("/");
    }

    /** Where this leads: to the desk, or back to the form. */
    String signIn(String user, String password) {
        return signingIn(user, password)
                .headers()
                .firstValue("Location")
                .orElse("")
                .replace(address, "");
    }

    HttpResponse<String> signingIn(String user, String password) {
        token = tokenOf("/sign-in");
        var form = "username=" + encoded(user) + "&password=" + encoded(password) + "&_csrf=" + encoded(token);
        return answer(form("/sign-in", form));
    }

    /** From now on another node answers, as behind a load balancer. */
    Visitor goTo(RunningServer.Node node) {
        address = node.address;
        return this;
    }

    boolean hasSession() {
        return cookies.getCookieStore().getCookies().stream()
                .anyMatch(cookie -> cookie.getName().equals("JSESSIONID"));
    }

    /** Of the session, as the browser keeps it. */
    HttpCookie session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .findFirst()
                .orElseThrow();
    }

    HttpResponse<String> page(String path) {
        return answer(request(path));
    }

    int get(String path) {
        return page(path).statusCode();
    }

    int post(String path) {
        return send(form(path, "reason=x&_csrf=" + encoded(token)));
    }

    /** @param fields as {@code name=value}, written as people write */
    HttpResponse<String> submit(String path, String... fields) {
        var body = new StringBuilder("_csrf=" + encoded(token));
        for (var field : fields) {
            var parts = field.split("=", 2);
            body.append('&').append(encoded(parts[0])).append('=').append(encoded(parts[1]));
        }
        return answer(form(path, body.toString()));
    }

    /** Sends a filled form, with its token; where it leads is not followed. */
    HttpResponse<String> submit(String path, Map<String, String> fields) {
        var form = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()) + "&")
                .collect(Collectors.joining());
        return answer(form(path, form + "_csrf=" + encoded(token)));
    }

    int upload(String path) {
        return send(RunningServer.upload(request(path).header("X-CSRF-TOKEN", token)));
    }

    private String tokenOf(String path) {
        var page = page(path);
        var found = TOKEN.matcher(page.body());
        if (!found.find()) {
            throw new IllegalStateException(path + " answered " + page.statusCode() + " without a form");
        }
        return found.group(1);
    }

    private int send(HttpRequest.Builder request) {
        return answer(request).statusCode();
    }

    private HttpResponse<String> answer(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder form(String path, String body) {
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
