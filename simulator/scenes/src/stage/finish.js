/** What lens, weather and sensor do to a clean picture: blur, streaks of rain, noise, a clock burnt in. */
export class Finish {
  constructor(width, height, random) {
    this.canvas = document.createElement('canvas');
    [this.canvas.width, this.canvas.height] = [width, height];
    this.context = this.canvas.getContext('2d', { willReadFrequently: true });
    this.grain = grain(random);
  }

  /** look: blur, contrast, saturation, brightness, noise, rain, vignette, clock. */
  apply(picture, look, random) {
    const { context, canvas } = this;
    context.filter = `blur(${look.blur ?? 0}px) contrast(${look.contrast ?? 1}) saturate(${look.saturation ?? 1}) brightness(${look.brightness ?? 1})`;
    context.drawImage(picture, 0, 0);
    context.filter = 'none';
    if (look.rain) this.#rain(look.rain, random);
    if (look.vignette) this.#vignette(look.vignette);
    if (look.noise) this.#noise(look.noise, random);
    if (look.clock) this.#clock(look.clock);
    return canvas;
  }

  #rain(strength, random) {
    const { context, canvas } = this;
    context.lineWidth = 1;
    for (let i = 0; i < strength * 260; i++) {
      const length = random.range(6, 34);
      const [x, y] = [random.range(0, canvas.width), random.range(-20, canvas.height)];
      context.strokeStyle = `rgba(225,232,238,${random.range(0.05, 0.3)})`;
      context.beginPath();
      context.moveTo(x, y);
      context.lineTo(x - length * 0.12, y + length);
      context.stroke();
    }
  }

  #vignette(strength) {
    const { context, canvas } = this;
    const [w, h] = [canvas.width, canvas.height];
    const gradient = context.createRadialGradient(w / 2, h / 2, h * 0.4, w / 2, h / 2, w * 0.62);
    gradient.addColorStop(0, 'rgba(0,0,0,0)');
    gradient.addColorStop(1, `rgba(0,0,0,${strength})`);
    context.fillStyle = gradient;
    context.fillRect(0, 0, w, h);
  }

  #noise(strength, random) {
    const { context, canvas, grain: tile } = this;
    context.globalAlpha = strength;
    context.globalCompositeOperation = 'overlay';
    const [ox, oy] = [Math.floor(random.range(0, tile.width)), Math.floor(random.range(0, tile.height))];
    for (let x = -ox; x < canvas.width; x += tile.width) {
      for (let y = -oy; y < canvas.height; y += tile.height) context.drawImage(tile, x, y);
    }
    context.globalCompositeOperation = 'source-over';
    context.globalAlpha = 1;
  }

  #clock({ text, name, corner }) {
    const { context, canvas } = this;
    context.font = 'bold 17px monospace';
    context.lineWidth = 3;
    context.strokeStyle = 'rgba(0,0,0,0.8)';
    context.fillStyle = '#f2f2f2';
    const place = [
      [text, 14, corner === 'bottom' ? canvas.height - 14 : 26],
      [name, canvas.width - 14 - context.measureText(name).width, canvas.height - 14],
    ];
    for (const [words, x, y] of place) {
      context.strokeText(words, x, y);
      context.fillText(words, x, y);
    }
  }
}

function grain(random) {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 512;
  const context = canvas.getContext('2d');
  const image = context.createImageData(512, 512);
  for (let i = 0; i < image.data.length; i += 4) {
    const grey = 128 + 110 * (random.next() + random.next() + random.next() - 1.5);
    image.data.set([grey + random.range(-25, 25), grey, grey + random.range(-25, 25), 255], i);
  }
  context.putImageData(image, 0, 0);
  return canvas;
}
