import type { Both } from '../i18n/language.tsx';

const zh = {
  views: { sites: '矿点', areas: '保护区', imports: '导入', probes: '探头', patches: '卫片图斑', holders: '采矿主体', keys: '读取密钥' },
  viewsLabel: '登记内容',
  moment: '查看时点',
  asOf: '当日有效',
  knownAt: '截至当日已登记',
  now: '回到现在',
  past: (asOf: string, knownAt: string) => `显示的是 ${asOf} 有效、截至 ${knownAt} 已登记的内容，不能修改。`,
  today: '现在',
  exports: '导出',
  exportTitle: '导出文件',
  what: '内容',
  format: '格式',
  frame: '坐标系',
  whats: { sites: '矿点边界', areas: '乡镇与保护区', permits: '采矿许可', probes: '探头', patches: '卫片图斑', ledger: '台账（矿点、许可、关闭各一张表）' },
  formats: { geojson: 'GeoJSON', kml: 'KML', shapefile: 'Shapefile（压缩包）', 'corner-text': '拐点坐标文本', csv: 'CSV', xlsx: 'Excel' },
  download: '下载',
  exportMeans: (at: string) => `按 ${at} 有效的内容导出。`, exportNow: '按现在有效的内容导出。',
  mapFailed: '地图出错，其他内容不受影响。',
  tabs: { list: '列表', map: '地图', panel: '详情' },
  readOnly: '您可以查看，不能修改。',
  keys: '快捷键',
  keyList: {
    '/': '查找', 'J / K': '下一个 / 上一个', N: '新建矿点', E: '编辑所选矿点', H: '修改记录', Esc: '关闭',
    'Ctrl+Z / Ctrl+Y': '绘图时撤销 / 重做', 空格: '绘图时在地图中心落一个拐点', Enter: '绘图时闭合', Delete: '删除所选拐点', '?': '快捷键',
  } as Record<string, string>,
};

const en: typeof zh = {
  views: { sites: 'Sites', areas: 'Areas', imports: 'Import', probes: 'Probes', patches: 'Satellite patches', holders: 'Holders', keys: 'Reading keys' },
  viewsLabel: 'What is registered',
  moment: 'As of',
  asOf: 'True on',
  knownAt: 'As known on',
  now: 'Back to now',
  past: (asOf, knownAt) => `Showing what was true: ${asOf}; as it was known: ${knownAt}. It cannot be edited.`,
  today: 'now',
  exports: 'Export',
  exportTitle: 'Export a file',
  what: 'What',
  format: 'Format',
  frame: 'Coordinates',
  whats: { sites: 'Site boundaries', areas: 'Townships and protected areas', permits: 'Permits', probes: 'Probes', patches: 'Satellite patches', ledger: 'Ledger (a sheet each for sites, permits, closures)' },
  formats: { geojson: 'GeoJSON', kml: 'KML', shapefile: 'Shapefile (zip)', 'corner-text': 'Corner-point text', csv: 'CSV', xlsx: 'Excel' },
  download: 'Download',
  exportMeans: (at) => `As it was true at ${at}.`, exportNow: 'As it is now.',
  mapFailed: 'The map failed. Nothing else is affected.',
  tabs: { list: 'List', map: 'Map', panel: 'Details' },
  readOnly: 'You may look, not change.',
  keys: 'Keys',
  keyList: {
    '/': 'find', 'J / K': 'next / previous', N: 'new site', E: 'edit the chosen site', H: 'what was changed', Esc: 'close',
    'Ctrl+Z / Ctrl+Y': 'undo / redo while drawing', Space: 'set a corner at the middle of the map', Enter: 'close the ring', Delete: 'remove the chosen corner', '?': 'keys',
  },
};

export const registryWords: Both<typeof zh> = { 'zh-CN': zh, en };
