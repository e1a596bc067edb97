package io.minewatch.alert.dispatch;

import io.minewatch.alert.CountyConfig;
import io.minewatch.contract.Coded;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * Words a notice in the county's first language: a text message cannot word itself as a page does.
 *
 * <p>The sentences stand in {@code wording/notices_LANGUAGE.properties}; a code without a sentence is told as it is.
 */
@ApplicationScoped
class NoticeWording {

    private final ResourceBundle sentences;

    NoticeWording(CountyConfig county) {
        this.sentences = find(Locale.forLanguageTag(county.languages().getFirst())
                        .getLanguage())
                .or(() -> find("en"))
                .orElseThrow();
    }

    private static Optional<ResourceBundle> find(String language) {
        try {
            return Optional.of(ResourceBundle.getBundle(
                    "wording.notices",
                    Locale.of(language),
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
        } catch (MissingResourceException e) {
            return Optional.empty();
        }
    }

    String word(Coded what) {
        var sentence = sentenceOf(what);
        for (var parameter : what.parameters().entrySet()) {
            sentence = sentence.replace("{" + parameter.getKey() + "}", parameter.getValue());
        }
        return sentence;
    }

    private String sentenceOf(Coded what) {
        try {
            return sentences.getString(what.code());
        } catch (MissingResourceException e) {
            return what.code() + " " + what.parameters();
        }
    }
}
