import { spawn } from 'node:child_process';
import { join } from 'node:path';

export const KEYFRAME_INTERVAL = 10;

const GOP = `keyint=${KEYFRAME_INTERVAL}:min-keyint=${KEYFRAME_INTERVAL}:scenecut=0:repeat-headers=1`;
const H264 = ['-c:v', 'libx264', '-preset', 'slow', '-profile:v', 'main', '-bf', '0', '-x264-params', `${GOP}:open-gop=0`, '-f', 'h264'];
const H265 = ['-c:v', 'libx265', '-preset', 'medium', '-bf', '0', '-x265-params', `${GOP}:open-gop=0:log-level=error`, '-f', 'hevc'];
const SMALL = ['-vf', 'scale=640:360:flags=area,format=yuv420p'];
const FULL = ['-vf', 'format=yuv420p'];

/** Quality with a lid on it, so that all clips together stay small enough to be kept with the sources. */
const rate = (crf, kilobits) => ['-crf', String(crf), '-maxrate', `${kilobits}k`, '-bufsize', `${4 * kilobits}k`];

/** Encodes a clip's frames as a camera would: a main stream, a sub stream, and the latter in H.265 where asked for. */
export async function encode(id, frames, fps, out, { hevc }) {
  await ffmpeg([
    '-framerate',
    String(fps),
    '-i',
    join(frames, '%05d.jpg'),
    ...FULL,
    ...H264,
    ...rate(33, 85),
    join(out, `${id}.main.h264`),
    ...SMALL,
    ...H264,
    ...rate(29, 72),
    join(out, `${id}.sub.h264`),
    ...(hevc ? [...SMALL, ...H265, ...rate(30, 60), join(out, `${id}.sub.h265`)] : []),
  ]);
}

function ffmpeg(args) {
  const child = spawn('ffmpeg', ['-v', 'error', '-y', ...args], { stdio: ['ignore', 'inherit', 'inherit'] });
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('exit', (code) => (code === 0 ? done() : fail(new Error(`ffmpeg ended with ${code}`))));
  });
}
