const round = (value, digits) => Number(value.toFixed(digits));

/** What one moment shows: every machine that can be seen, where it stands and where it is in the picture. */
export function truthOf(cast, places, views) {
  return cast.flatMap(({ role }, i) => {
    if (!places[i] || !views[i]) return [];
    return [
      {
        machine: role.name,
        class: role.kind,
        east: round(places[i].east, 2),
        north: round(places[i].north, 2),
        box: views[i].box.map((v) => round(v, 4)),
        visible: round(views[i].visible, 2),
      },
    ];
  });
}

/** The JSON beside a clip. */
export function describe(clip, fps, keyframeInterval, localise, truth) {
  const { site } = clip;
  return {
    id: clip.id,
    description: clip.tells,
    fps,
    seconds: clip.seconds,
    keyframeInterval,
    loopable: true,
    tags: clip.tags,
    camera: clip.camera,
    sites: site
      ? [{ name: site.name, kind: site.kind, polygon: site.outline.map((at) => localise(clip.camera, at).map((v) => round(v, 2))) }]
      : [],
    truth: truth.map((machines, second) => ({ second, machines })),
  };
}

/** As JSON with one second of truth to a line, for eyes and diffs. */
export function written({ truth, ...rest }) {
  const head = JSON.stringify(rest, null, 1).slice(0, -2);
  const seconds = truth.map((second) => `  ${JSON.stringify(second)}`).join(',\n');
  return `${head},\n "truth": [\n${seconds}\n ]\n}\n`;
}
