import type { Both } from '../i18n/language.tsx';

const zh = {
  find: '查找区域', all: '全部类型', kind: '类型', count: (count: string) => `共 ${count} 个`, none: '没有这样的区域', noneHint: '换个说法，或去掉筛选条件。', noneYet: '还没有登记区域', noneYetHint: '可以新建一个，或导入文件。',
  create: '新建区域', edit: '编辑', onMap: '地图定位', close: '关闭', id: '编号', area: '面积', squareMeters: '平方米', since: '边界生效', until: (day: string) => `至 ${day}`, noBoundary: '当时没有登记边界',
  choose: '选择一个区域', chooseHint: '在列表或地图上选择，查看边界和禁采时间。',
  kinds: { TOWNSHIP: '乡镇', PROTECTED_ZONE: '保护区', FOREST_LAND: '林地', RIVER_FORBIDDEN_SECTION: '禁采河段', NATURE_RESERVE: '自然保护地', SPOIL_ROAD: '运渣道路', UNKNOWN: '未知' },
  forbidden: '禁采时间', always: '全年禁采', township: '乡镇边界不限制开采。', spoilRoad: '道路本身不限制开采；夜间在此运渣的车辆会报警。', everyYear: (from: string, until: string) => `每年 ${from} 至 ${until}`, span: (from: string, until: string) => `${from} 至 ${until}`, open: '长期',
  name: '名称', nameEn: '英文名称', boundary: '边界', boundaryFrom: '新边界自何日生效', boundaryUntil: '新边界有效期止（含当日）', untilHint: '不填为长期', idHint: '保存后不能更改',
  forbiddenHint: '不填任何时段，就是全年禁采。可以只填每年的起止（如 04-01 至 06-30），也可以只填规定的有效期。',
  seasonFrom: '每年自（月-日）', seasonUntil: '每年至（月-日）', validFrom: '规定自何日起', validUntil: '规定至何日止', reason: '依据',
  save: '保存', cancel: '取消', noBoundaryDrawn: '请先画出边界', stale: '别人刚改了这个区域。您填写的内容都在，请再保存一次。', form: '区域',
};
const en: typeof zh = {
  find: 'Find areas', all: 'Any kind', kind: 'Kind', count: (count) => `${count} in all`, none: 'No area is like this', noneHint: 'Try other words, or take a filter off.', noneYet: 'No area is registered yet', noneYetHint: 'Make one, or import a file.',
  create: 'New area', edit: 'Edit', onMap: 'Show on map', close: 'Close', id: 'Id', area: 'Area', squareMeters: 'm²', since: 'Boundary since', until: (day) => `until ${day}`, noBoundary: 'No boundary was registered then',
  choose: 'Choose an area', chooseHint: 'Choose one in the list or on the map to see its boundary and when mining is forbidden.',
  kinds: { TOWNSHIP: 'Township', PROTECTED_ZONE: 'Protected zone', FOREST_LAND: 'Forest land', RIVER_FORBIDDEN_SECTION: 'Forbidden river section', NATURE_RESERVE: 'Nature reserve', SPOIL_ROAD: 'Spoil road', UNKNOWN: 'Unknown' },
  forbidden: 'Mining is forbidden', always: 'all year', township: 'A township’s border forbids nothing.', spoilRoad: 'A road forbids no mining; lorries that haul spoil on it by night raise an alert.', everyYear: (from, until) => `every year ${from} to ${until}`, span: (from, until) => `${from} to ${until}`, open: 'no end',
  name: 'Name', nameEn: 'Name in English', boundary: 'Boundary', boundaryFrom: 'New boundary valid from', boundaryUntil: 'New boundary valid until (day included)', untilHint: 'empty: no end', idHint: 'cannot be changed once saved',
  forbiddenHint: 'Without any period it is forbidden all year. Give a season of every year (such as 04-01 to 06-30), how long the rule holds, or both.',
  seasonFrom: 'Every year from (month-day)', seasonUntil: 'Every year until (month-day)', validFrom: 'Rule holds from', validUntil: 'Rule holds until', reason: 'On what grounds',
  save: 'Save', cancel: 'Cancel', noBoundaryDrawn: 'Draw a boundary first', stale: 'Somebody just changed this area. All you typed is here: save once more.', form: 'Area',
};
export const areaWords: Both<typeof zh> = { 'zh-CN': zh, en };
