import type { CoverageMap, Method, ProbeRecord, Trial } from '../../src/api/registryProbes.ts';
import type { Pair } from '../../src/api/registryTypes.ts';
import { ago } from './clock.ts';
import { PROBES } from './county.ts';

/** The first is not calibrated yet, the second has expired. */
export const probeRecords = (): ProbeRecord[] =>
  PROBES.map((probe, nth) => ({
    id: probe.id, revision: 3, name: probe.name, deviceId: `4503240113132000${String(nth).padStart(4, '0')}`, township: probe.township, location: probe.location,
    streams: [{ role: 'MAIN', address: 'rtsp://192.168.8.11:554/main', user: 'watch', passwordSet: true }],
    presets: [{
      id: 'home', name: '常用位', home: true, masks: [],
      calibrations: nth === 0 ? [] : [{
        method: { kind: 'ground-control', points: [], pictureError: 0.003 }, recordedAt: ago(400_000),
        valid: { from: ago(400_000), until: nth === 1 ? ago(1000) : ago(-300_000) },
      }],
    }],
    recordedAt: ago(900_000),
    states: [{ watched: true, valid: { from: ago(900_000) }, recordedAt: ago(900_000) }],
  }));

/** Four good points, and a far edge that is too far to be sure of. */
export function tryOut(probe: ProbeRecord, method: Method, held: Pair[]): Trial {
  const points = method.kind === 'pose' ? [] : method.points;
  const ground = PROBES.find(({ id }) => id === probe.id)?.fieldOfView;
  return {
    fits: true,
    residuals: points.map(({ x, y }, nth) => ({ x, y, residualMeters: 0.2 + nth * 0.1 })),
    ...(points.length ? { rmsMeters: 0.36 } : {}),
    heldOut: held.map(({ x, y }) => ({ x, y, errorMeters: 1.4 })),
    farEdge: { x: 0.5, y: 0.2, distanceMeters: 812, errorMeters: 31.2 },
    ...(ground ? { ground } : {}),
    warnings: [
      ...(held.length ? [] : [{ code: 'calibration.unchecked', parameters: {} }]),
      { code: 'calibration.far-edge-error', parameters: { distance: '812.0', meters: '31.2' } },
    ],
  };
}

export const coverageMap = (probes: ProbeRecord[]): CoverageMap => ({
  type: 'FeatureCollection', machine: 'EXCAVATOR', night: false,
  features: probes.slice(2).flatMap(({ id, name }) => {
    const geometry = PROBES.find((one) => one.id === id)?.fieldOfView;
    return geometry ? [{ type: 'Feature', id, geometry, properties: { name, farMeters: 640 } }] : [];
  }),
  unwatched: probes.slice(0, 2).map(({ id, name }, nth) => ({ probe: id, name, why: { code: nth ? 'coverage.calibration-expired' : 'coverage.not-calibrated', parameters: {} } })),
  sites: [{ kind: 'BANNED', total: 4, touched: 3, share: 0.42 }, { kind: 'LICENSED', total: 2, touched: 2, share: 0.81 }],
});
