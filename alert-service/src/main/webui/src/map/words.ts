import type { Both } from '../i18n/language.tsx';

const zh = {
  map: '地图',
  zoomIn: '放大',
  zoomOut: '缩小',
  whole: '显示全县',
  broken: '此浏览器不能显示地图（缺少 WebGL）。队列和警情不受影响。',
  brokenHere: '此浏览器不能显示地图（缺少 WebGL）。列表和表格不受影响。',
  tilesFailed: '地图上的矿点没有读全，列表不受影响。',
  again: '重试',
  legend: '图例',
  banned: '禁采矿点',
  licensed: '许可矿点',
  probes: { live: '探头正常', covered: '被遮挡', turned: '偏离预置位', dark: '黑屏', frozen: '画面冻结', stalled: '画面停滞', other: '连不上', off: '已停用' },
  alert: (severity: string, place: string) => `${severity}警情：${place}`,
  patrol: (name: string, ago: string) => `${name}，位置 ${ago}`,
};

const en: typeof zh = {
  map: 'Map',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  whole: 'Show the whole county',
  broken: 'This browser cannot show the map (no WebGL). The queue and the alerts are not affected.',
  brokenHere: 'This browser cannot show the map (no WebGL). Lists and forms are not affected.',
  tilesFailed: 'Some sites could not be read for the map. The list is not affected.',
  again: 'Try again',
  legend: 'Legend',
  banned: 'Banned site',
  licensed: 'Licensed site',
  probes: {
    live: 'Probe live', covered: 'covered', turned: 'looks elsewhere', dark: 'dark', frozen: 'frozen', stalled: 'stalled', other: 'out of reach', off: 'off',
  },
  alert: (severity, place) => `${severity} alert: ${place}`,
  patrol: (name, ago) => `${name}, position ${ago}`,
};

export const mapWords: Both<typeof zh> = { 'zh-CN': zh, en };
