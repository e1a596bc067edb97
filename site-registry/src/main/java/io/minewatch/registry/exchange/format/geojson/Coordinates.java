package io.minewatch.registry.exchange.format.geojson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.minewatch.registry.exchange.format.Tally;
import io.minewatch.registry.exchange.format.UnreadableFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Positions in arrays in arrays; how deep they must be nested depends on the type, which may come later. */
sealed interface Coordinates {

    /** Anything else that stands where numbers or arrays should. */
    record Wrong(String found) implements Coordinates {}

    record Position(double first, double second) implements Coordinates {}

    record Nest(List<Coordinates> inner) implements Coordinates {}

    /** Reads the value at which {@code json} stands. */
    static Coordinates read(JsonParser json, Tally tally) throws IOException, UnreadableFile {
        tally.position();
        if (json.currentToken() != JsonToken.START_ARRAY) {
            var found = json.currentToken().isStructStart() ? "{" : json.getText();
            json.skipChildren();
            return new Wrong(found);
        }
        if (json.nextToken().isNumeric()) {
            return position(json);
        }
        var inner = new ArrayList<Coordinates>();
        while (json.currentToken() != JsonToken.END_ARRAY) {
            inner.add(read(json, tally));
            json.nextToken();
        }
        return new Nest(inner);
    }

    /** A height behind the two numbers is passed over. */
    private static Coordinates position(JsonParser json) throws IOException {
        double first = json.getDoubleValue();
        double second = Double.NaN;
        int numbers = 1;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (++numbers == 2 && json.currentToken().isNumeric()) {
                second = json.getDoubleValue();
            }
            json.skipChildren();
        }
        boolean sound = numbers <= 4 && Double.isFinite(first) && Double.isFinite(second);
        return sound ? new Position(first, second) : new Wrong(first + ", " + second);
    }
}
