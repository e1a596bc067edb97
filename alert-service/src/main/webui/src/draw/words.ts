import type { Both } from '../i18n/language.tsx';

const zh = {
  drawing: '绘制边界',
  modes: { edit: '调整拐点', polygon: '画多边形', hole: '画内部空洞' },
  undo: '撤销', redo: '重做', close: '闭合', snapping: '吸附邻界', clear: '全部清除',
  area: '面积', perimeter: '周长', squareMeters: '平方米', hectares: '公顷', meters: '米',
  corners: '拐点坐标', frame: '坐标系', ring: (polygon: number, hole: number) => (hole ? `地块 ${polygon} 空洞 ${hole}` : `地块 ${polygon}`),
  columns: { degrees: ['纬度', '经度'], metres: ['X（北）', 'Y（东）'] },
  cornerNo: (nth: number, what: string) => `拐点 ${nth} ${what}`,
  insert: (nth: number) => `在拐点 ${nth} 后插入`, remove: (nth: number) => `删除拐点 ${nth}`, removeRing: '删除此圈',
  notANumber: '不是坐标数字', outside: '这个位置不在本县范围内，请检查坐标系和顺序。',
  more: (count: number) => `再显示 ${count} 个拐点`,
  paste: '粘贴坐标', pasteHint: '每行一个拐点，两个数，按所选坐标系的顺序；也可粘贴拐点坐标文本（J1,1,X,Y，第 2 圈起为空洞）。',
  pasteReplace: '替换现有边界', pasteAdd: '添加为新地块',
  pasteWrong: (lines: string) => `这些行不是坐标：${lines}`,
  pasted: (parcels: number, corners: number) => `读到 ${parcels} 个地块，${corners} 个拐点`,
  hints: {
    edit: '拖动拐点；拖动边上的小圆点可加点；选中后按 Delete 删除；按住 Alt 不吸附。',
    polygon: '在地图上依次点击；点第一个点或按 Enter 闭合；空格在地图中心落点。',
    hole: '在多边形内部依次点击；点第一个点或按 Enter 闭合。',
  },
  empty: '还没有边界：在地图上画，或粘贴坐标。',
};

const en: typeof zh = {
  drawing: 'Draw the boundary',
  modes: { edit: 'Move corners', polygon: 'Draw polygon', hole: 'Draw hole' },
  undo: 'Undo', redo: 'Redo', close: 'Close ring', snapping: 'Snap to neighbours', clear: 'Clear all',
  area: 'Area', perimeter: 'Perimeter', squareMeters: 'm²', hectares: 'ha', meters: 'm',
  corners: 'Corners', frame: 'Coordinates', ring: (polygon, hole) => (hole ? `Parcel ${polygon}, hole ${hole}` : `Parcel ${polygon}`),
  columns: { degrees: ['Latitude', 'Longitude'], metres: ['X (north)', 'Y (east)'] },
  cornerNo: (nth, what) => `Corner ${nth} ${what}`,
  insert: (nth) => `Insert after corner ${nth}`, remove: (nth) => `Remove corner ${nth}`, removeRing: 'Remove this ring',
  notANumber: 'This is no number', outside: 'This lies outside the county: check the coordinate system and the order.',
  more: (count) => `Show ${count} more corners`,
  paste: 'Paste corners', pasteHint: 'One corner a line, two numbers in the order of the chosen system; or corner-point text (J1,1,X,Y; ring 2 and up are holes).',
  pasteReplace: 'Replace the boundary', pasteAdd: 'Add as parcels',
  pasteWrong: (lines) => `These lines are no coordinates: ${lines}`,
  pasted: (parcels, corners) => `Read ${parcels} parcels, ${corners} corners`,
  hints: {
    edit: 'Drag corners; drag the small dots to add some; Delete removes the chosen one; hold Alt to not snap.',
    polygon: 'Press on the map, corner by corner; press the first one or Enter to close; Space sets a corner at the middle.',
    hole: 'Press inside a polygon, corner by corner; press the first one or Enter to close.',
  },
  empty: 'No boundary yet: draw on the map, or paste corners.',
};

export const drawWords: Both<typeof zh> = { 'zh-CN': zh, en };
