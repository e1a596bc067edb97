package io.minewatch.alert.dispatch;

import io.minewatch.contract.Coded;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.stream.Collectors;

/** Tells by an HTTP POST of JSON, as SMS gateways and the robots of WeCom and DingTalk take it. */
@ApplicationScoped
public class WebhookNotifier implements Notifier {

    private final NotifyConfig.Webhook config;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    WebhookNotifier(NotifyConfig config) {
        this.config = config.webhook();
    }

    @Override
    public boolean isConfigured() {
        return config.url().isPresent();
    }

    @Override
    public void tell(Message message) {
        var url = config.url().orElseThrow(() -> new NotifyingFailedException("no webhook is configured"));
        try {
            int status =
                    http.send(request(url, message), BodyHandlers.discarding()).statusCode();
            if (status < 200 || status >= 300) {
                throw new NotifyingFailedException("the webhook answered " + status);
            }
        } catch (IOException e) {
            throw new NotifyingFailedException("the webhook cannot be reached: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotifyingFailedException("stopped while telling", e);
        }
    }

    private HttpRequest request(URI url, Message message) throws IOException {
        var request = HttpRequest.newBuilder(url)
                .timeout(config.timeout())
                .header("Content-Type", "application/json; charset=utf-8")
                // Whoever is told twice can see that it is the same.
                .header("X-Notice-Id", message.id())
                .POST(HttpRequest.BodyPublishers.ofString(body(message)));
        if (config.secretFile().isPresent()) {
            var secret =
                    Files.readAllLines(config.secretFile().get()).getFirst().strip();
            request.header(config.secretHeader(), secret);
        }
        return request.build();
    }

    private String body(Message message) {
        return config.template()
                .replace("{text}", escaped(text(message.what())))
                .replace("{code}", escaped(message.what().code()))
                .replace("{subject}", escaped(message.subject()))
                .replace("{raisedAt}", message.raisedAt().toString());
    }

    /** Code and parameters: what is worded in a page is told to machines as it is kept. */
    private static String text(Coded what) {
        return what.parameters().entrySet().stream()
                .map(p -> p.getKey() + "=" + p.getValue())
                .collect(Collectors.joining(" ", what.code() + " ", ""))
                .strip();
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder();
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"' -> escaped.append("\\\"");
                case '\\' -> escaped.append("\\\\");
                default -> {
                    if (c < 0x20) {
                        escaped.append("\\u%04x".formatted((int) c));
                    } else {
                        escaped.append(c);
                    }
                }
            }
        }
        return escaped.toString();
    }
}
