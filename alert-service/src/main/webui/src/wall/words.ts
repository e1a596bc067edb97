import type { Both } from '../i18n/language.tsx';

const zh = {
  mute: (minutes: number) => `静音 ${minutes} 分钟`,
  muted: (left: string) => `静音中，剩 ${left}`,
  soundOff: '点此开启声音',
  soundTitle: '有新警情时按级别响一次，无人签收的高级别警情每分钟再响',
  caughtUp: (lost: string, fresh: number) => `实时数据已恢复，中断了 ${lost}；${fresh === 0 ? '其间没有新警情' : `其间的 ${fresh} 条新警情已补上`}。`,
  keys: '快捷键',
  keyList: {
    J: '下一条警情', K: '上一条警情', Home: '第一条警情', A: '签收', D: '派单', X: '排除', S: '办结', Y: '同意排除', N: '不同意排除', R: '排除的复核', G: '并案（同一台机械）', C: '写备注', T: '接手', '←/→': '前后画面', M: '回到地图 / 缩放到警情', P: '探头列表', '?': '显示全部快捷键', Esc: '关闭',
  } as Record<string, string>,
  tabs: { queue: '队列', map: '地图', alert: '警情' },
  health: '系统状态',
  probes: '探头',
  probeStates: { live: '正常', covered: '遮挡', turned: '偏转', dark: '黑屏', frozen: '冻结', stalled: '停滞', other: '连不上', off: '停用' },
  services: '服务',
  allRunning: '全部正常',
  backlog: '积压',
  putAside: '搁置',
  ledger: '台账',
  signed: '末次签名',
  since: (time: string) => `自 ${time} 起`,
  notices: (count: number) => `提醒 ${count}`,
  load: '新警情',
  perTenMinutes: (count: string) => `10 分钟 ${count}`,
  perHour: (count: string) => `1 小时 ${count}`,
  loadMeaning: '每十分钟一条以内为宜；十分钟十条以上，或一小时十二条以上，值班员会应付不过来',
  systemUnknown: '读不到系统状态',
  state: { UP: '正常', DOWN: '停止', SILENT: '没有消息', REPLAYING: '正在读取底数' } as Record<string, string>,
  mapFailed: '地图没有载入，请刷新页面。队列和警情不受影响。',
};

const en: typeof zh = {
  mute: (minutes) => `Mute ${minutes} min`,
  muted: (left) => `Muted, ${left} left`,
  soundOff: 'Turn sound on',
  soundTitle: 'Sounds once for a new alert, by severity; a high one that nobody takes sounds again every minute',
  caughtUp: (lost, fresh) =>
    `The live feed is back after ${lost}; ${fresh === 0 ? 'nothing new came meanwhile' : fresh === 1 ? 'the one alert that came meanwhile is here' : `the ${fresh} alerts that came meanwhile are here`}.`,
  keys: 'Keys',
  keyList: {
    J: 'next alert', K: 'previous alert', Home: 'first alert', A: 'acknowledge', D: 'dispatch', X: 'dismiss', S: 'settle', Y: 'agree to a dismissal', N: 'do not agree', R: 'second looks', G: 'join with another alert of the same machine', C: 'comment', T: 'take over from whoever looks at it', '←/→': 'frames before and after', M: 'map: move to the alert', P: 'probes', '?': 'show all keys', Esc: 'close',
  },
  tabs: { queue: 'Queue', map: 'Map', alert: 'Alert' },
  health: 'System health',
  probes: 'Probes',
  probeStates: {
    live: 'live', covered: 'covered', turned: 'turned', dark: 'dark', frozen: 'frozen', stalled: 'stalled', other: 'out of reach', off: 'off',
  },
  services: 'Services',
  allRunning: 'all running',
  backlog: 'Backlog',
  putAside: 'Put aside',
  ledger: 'Ledger',
  signed: 'last signed',
  since: (time) => `since ${time}`,
  notices: (count) => (count === 1 ? '1 notice' : `${count} notices`),
  load: 'New alerts',
  perTenMinutes: (count) => `${count} in 10 min`,
  perHour: (count) => `${count} in 1 h`,
  loadMeaning: 'One in ten minutes is a good hour; more than ten in ten minutes, or twelve an hour, is more than one operator can take',
  systemUnknown: 'System health cannot be read',
  state: { UP: 'running', DOWN: 'down', SILENT: 'silent', REPLAYING: 'replaying' },
  mapFailed: 'The map did not load; reload the page. The queue and the alerts are not affected.',
};

export const wallWords: Both<typeof zh> = { 'zh-CN': zh, en };
