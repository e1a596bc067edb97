package io.minewatch.ingest.bench;

/** The weather, the hour and the accidents in which a clip is shown. */
enum Condition {
    DAY {
        @Override
        void fall(Canvas canvas, byte[] plate, int second) {
            canvas.noise(2);
        }
    },
    NIGHT {
        @Override
        void fall(Canvas canvas, byte[] plate, int second) {
            dark(canvas, plate);
        }
    },
    RAIN {
        @Override
        void fall(Canvas canvas, byte[] plate, int second) {
            canvas.light(0.85, 15);
            canvas.specks(350, 26, 0.9, 0.15, 205);
            canvas.noise(2);
        }
    },
    SNOW {
        @Override
        void fall(Canvas canvas, byte[] plate, int second) {
            canvas.specks(220, 3, 2.2, 0.5, 240);
            canvas.noise(2);
        }
    },
    TREES {
        @Override
        void fall(Canvas canvas, byte[] plate, int second) {
            canvas.leaves(plate, second, 4 + 6 * Math.pow(Math.sin(second / 35.0), 2));
            canvas.noise(2);
        }
    },
    WATER {
        @Override
        void fall(Canvas canvas, byte[] plate, int second) {
            canvas.ripples(plate, second);
            canvas.noise(2);
        }
    },
    SHAKE {
        @Override
        void fall(Canvas canvas, byte[] plate, int second) {
            double strength = second % 30 < 15 ? 1.2 : 4;
            canvas.shift(strength * canvas.random.nextGaussian(), strength * canvas.random.nextGaussian());
            canvas.noise(2);
        }
    },
    CLOUDS {
        @Override
        void fall(Canvas canvas, byte[] plate, int second) {
            canvas.light(0.8 + 0.25 * Math.sin(second / 6.0) * Math.sin(second / 17.0), 0);
            canvas.cloud((second * 25) % 1600 - 400, 200, 180, 160, -0.35, 0, true);
            canvas.noise(2);
        }
    },
    HEADLIGHTS {
        @Override
        void fall(Canvas canvas, byte[] plate, int second) {
            int sweep = second % 30;
            if (sweep < 6) {
                canvas.cloud(sweep * 110, 230, 110, 50, 3, 0, true);
            }
            dark(canvas, plate);
        }
    },
    INFRARED {
        @Override
        void fall(Canvas canvas, byte[] plate, int second) {
            if (second >= 70 && second < 150) {
                for (int i = 0; i < canvas.values.length; i++) {
                    float value = canvas.values[i];
                    canvas.values[i] = (float) (20 + 0.45 * value + 25 * Math.sin(value / 28));
                }
                canvas.noise(4);
            } else {
                canvas.noise(2);
            }
        }
    },
    DUST {
        @Override
        void fall(Canvas canvas, byte[] plate, int second) {
            for (int puff = 0; puff < 3; puff++) {
                double x = (second * 37 + puff * 290) % 900 - 130;
                double y = 180 + 60 * Math.sin(second / 9.0 + 2 * puff);
                double cover = 0.45 * Math.max(0, Math.sin(second / 15.0 + puff));
                canvas.cloud(x, y, 90, 50, cover, 170, false);
            }
            canvas.noise(2);
        }
    },
    INSECTS {
        @Override
        void fall(Canvas canvas, byte[] plate, int second) {
            dark(canvas, plate);
            if (canvas.random.nextInt(3) == 0) {
                var random = canvas.random;
                double length = random.nextBoolean() ? 10 : 90;
                double angle = random.nextDouble() * 2 * Math.PI;
                canvas.line(
                        random.nextInt(Ffmpeg.WIDTH),
                        random.nextInt(Ffmpeg.HEIGHT),
                        length * Math.cos(angle),
                        length * Math.sin(angle),
                        length > 50 ? 6 : 18,
                        230,
                        0.8);
            }
        }
    };

    /** Puts it into a picture. */
    abstract void fall(Canvas canvas, byte[] plate, int second);

    /** A scene that is dark already gets no darker. */
    private static void dark(Canvas canvas, byte[] plate) {
        double sum = 0;
        for (byte value : plate) {
            sum += value & 0xff;
        }
        canvas.light(Math.min(1, NIGHT_BRIGHTNESS * plate.length / sum), 5);
        canvas.noise(5);
    }

    private static final double NIGHT_BRIGHTNESS = 28;
}
