package io.minewatch.training.measure;

import io.minewatch.contract.MachineClass;
import io.minewatch.training.data.Words;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;

/** Draws a run's history: average precision of each class over the steps. */
public final class Curves {

    private static final int WIDTH = 900;
    private static final int HEIGHT = 460;
    private static final int LEFT = 60;
    private static final int RIGHT = 150;
    private static final int TOP = 40;
    private static final int BOTTOM = 50;
    private static final int FIRST_CLASS = 2;
    private static final List<Color> COLOURS = List.of(
            new Color(0xD55E00),
            new Color(0xE69F00),
            new Color(0x0072B2),
            new Color(0x009E73),
            new Color(0x999999),
            new Color(0xCC79A7),
            new Color(0x56B4E9));

    private final Graphics2D pen;
    private final List<double[]> rows;

    private Curves(Graphics2D pen, List<double[]> rows) {
        this.pen = pen;
        this.rows = rows;
    }

    /** @param history rows of step, loss and a column per class */
    public static void draw(Path history, Path png) throws IOException {
        var rows = Files.exists(history)
                ? Files.readAllLines(history).stream()
                        .map(line -> Arrays.stream(line.split("\t"))
                                .mapToDouble(Double::parseDouble)
                                .toArray())
                        .toList()
                : List.<double[]>of();
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 14));
        new Curves(pen, rows).all();
        pen.dispose();
        ImageIO.write(image, "png", png.toFile());
    }

    private void all() {
        double last = rows.isEmpty() ? 1 : rows.getLast()[0];
        pen.setColor(Color.DARK_GRAY);
        pen.drawString("AP50 on photos kept aside, by steps", LEFT, TOP - 15);
        for (int tenth = 0; tenth <= 10; tenth += 2) {
            pen.setColor(new Color(0xE5E5E5));
            pen.drawLine(LEFT, y(tenth / 10.0), WIDTH - RIGHT, y(tenth / 10.0));
            pen.setColor(Color.DARK_GRAY);
            pen.drawString("%.1f".formatted(tenth / 10.0), LEFT - 35, y(tenth / 10.0) + 5);
        }
        for (var row : rows) {
            pen.drawString("%.0f".formatted(row[0]), x(row[0], last) - 15, HEIGHT - BOTTOM + 20);
        }
        for (var kind : MachineClass.values()) {
            curve(kind, last);
        }
    }

    private void curve(MachineClass kind, double last) {
        int column = FIRST_CLASS + kind.ordinal();
        pen.setColor(COLOURS.get(kind.ordinal()));
        pen.setStroke(new BasicStroke(kind.isMachine() ? 3 : 1.5f));
        for (int i = 1; i < rows.size(); i++) {
            var from = rows.get(i - 1);
            var to = rows.get(i);
            pen.drawLine(x(from[0], last), y(from[column]), x(to[0], last), y(to[column]));
        }
        int legend = TOP + 20 + 22 * kind.ordinal();
        pen.drawLine(WIDTH - RIGHT + 15, legend - 5, WIDTH - RIGHT + 40, legend - 5);
        pen.setColor(Color.DARK_GRAY);
        pen.drawString(Words.of(kind), WIDTH - RIGHT + 48, legend);
    }

    private static int x(double step, double last) {
        return (int) (LEFT + (WIDTH - LEFT - RIGHT) * step / last);
    }

    private static int y(double value) {
        return (int) (HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * value);
    }
}
