package io.minewatch.alert.console;

import io.minewatch.contract.Actor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who did something, as pages show it. */
public record ActorView(
        String name, List<String> roles, @Nullable String unit) {

    static ActorView of(Actor actor) {
        return new ActorView(actor.displayName(), actor.roles(), actor.unit());
    }

    static @Nullable ActorView ofNullable(@Nullable Actor actor) {
        return actor == null ? null : of(actor);
    }
}
