import type { Both } from '../i18n/language.tsx';

const zh = {
  map: '地图',
  zoomIn: '放大',
  zoomOut: '缩小',
  whole: '显示全县',
  broken: '此浏览器不能显示地图（缺少 WebGL）。队列和警情不受影响。',
  legend: '图例',
  banned: '禁采矿点',
  licensed: '许可矿点',
  probe: { live: '探头正常', stalled: '画面停滞', dark: '无信号', off: '已停用' },
  alert: (severity: string, place: string) => `${severity}警情：${place}`,
  patrol: (name: string, ago: string) => `${name}，位置 ${ago}`,
};

const en: typeof zh = {
  map: 'Map',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  whole: 'Show the whole county',
  broken: 'This browser cannot show the map (no WebGL). The queue and the alerts are not affected.',
  legend: 'Legend',
  banned: 'Banned site',
  licensed: 'Licensed site',
  probe: { live: 'Probe live', stalled: 'stalled', dark: 'dark', off: 'off' },
  alert: (severity, place) => `${severity} alert: ${place}`,
  patrol: (name, ago) => `${name}, position ${ago}`,
};

export const mapWords: Both<typeof zh> = { 'zh-CN': zh, en };
