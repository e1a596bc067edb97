package io.minewatch.alert.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;

/** Tells by an HTTP POST of JSON, as SMS gateways and the robots of WeCom and DingTalk take it. */
@ApplicationScoped
public class WebhookNotifier implements Notifier {

    private final NotifyConfig.Webhook config;
    private final NoticeWording wording;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    WebhookNotifier(NotifyConfig config, NoticeWording wording) {
        this.config = config.webhook();
        this.wording = wording;
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
                .replace("{text}", escaped(wording.word(message.what())))
                .replace("{code}", escaped(message.what().code()))
                .replace("{subject}", escaped(message.subject()))
                .replace("{raisedAt}", message.raisedAt().toString());
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
