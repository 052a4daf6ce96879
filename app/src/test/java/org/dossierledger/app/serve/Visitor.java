package org.dossierledger.app.serve;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Somebody who signed in at the pages. Forms are sent with their token, so that a refusal is never for lack of one. */
final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String address;
    private String token;

    Visitor(String address, String user, String password) {
        this.address = address;
        token = tokenOf("/sign-in");
        var form = "username=" + encoded(user) + "&password=" + encoded(password) + "&_csrf=" + encoded(token);
        send(form("/sign-in", form));
        token = tokenOf("/");
    }

    int get(String path) {
        return send(request(path).GET());
    }

    int post(String path) {
        return send(form(path, "reason=x&_csrf=" + encoded(token)));
    }

    int upload(String path) {
        return send(RunningServer.upload(request(path).header("X-CSRF-TOKEN", token)));
    }

    private String tokenOf(String path) {
        try {
            var page = client.send(request(path).build(), BodyHandlers.ofString());
            var found = TOKEN.matcher(page.body());
            if (!found.find()) {
                throw new IllegalStateException(path + " answered " + page.statusCode() + " without a form");
            }
            return found.group(1);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private int send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.discarding()).statusCode();
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
