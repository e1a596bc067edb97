import type { Both } from '../i18n/language.tsx';

const zh = {
  find: '查找探头', none: '没有这样的探头', noneYet: '还没有登记探头', choose: '选择一个探头', chooseHint: '查看预置位、标定和覆盖范围。', count: (count: string) => `共 ${count} 个`,
  streams: '视频流', password: '密码已设', noPassword: '未设密码', presets: '预置位', home: '常用', deviceId: '国标编号', township: '乡镇', location: '位置',
  calibrated: (until: string) => `已标定，${until} 到期`, calibratedOpen: '已标定，未设到期', expired: '标定已过期', uncalibrated: '未标定，不能判断位置',
  by: { pose: '按姿态', 'ground-control': '按控制点' }, masks: (count: string) => `遮蔽区 ${count} 个`,
  calibrate: '标定', editMasks: '遮蔽区', onlyAdmin: '标定和遮蔽区由管理员设置。', watched: '监看', notWatched: '不监看',
  tabs: { list: '画面', map: '地图', panel: '控制点' }, title: (probe: string) => `标定：${probe}`, back: '返回',
  steps: {
    first: '在画面上点一个看得清的地面点（路口、墙角、电杆根部），再在地图上点同一个地方。', map: '现在在地图上点同一个地方。', picture: '现在在画面上点同一个地方。',
    more: (count: string) => `再找 ${count} 个这样的点，远近左右都要有。`, check: '够了。再加一两个，设为“检验”，看看标定准不准。', warned: '请看控制点旁的提醒，改正或补点后再保存。', good: '可以保存了。',
  },
  picture: '探头实时画面', maskKeys: '方向键移动光标，回车落点。', pictureKeys: '方向键移动光标，回车落点；地图上按 G 取中心点。', captured: '画面时间', refresh: '换一张新画面', old: '这张画面已旧，探头可能转动过', noPicture: '探头还没有画面', noPictureHint: '探头在线后会有画面。也可以改用姿态标定。',
  zoom: '放大倍数', method: '方法', byPoints: '控制点', byPose: '姿态',
  pinKeys: '拖动，或用方向键微调', point: (nth: string) => `点 ${nth}`, columns: { no: '点', use: '用途', x: '画面 x', y: '画面 y', off: '误差' }, uses: { control: '标定', held: '检验' }, remove: '删除', useOf: (nth: string) => `点 ${nth} 的用途`,
  frame: '坐标系', first: '坐标一', second: '坐标二',
  result: '标定结果', rms: '控制点均方误差', heldOut: '检验点最大误差', farEdge: '最远处', farEdgeAt: (distance: string, error: string) => `${distance}处误差 ${error}`, unknown: '算不出', noFit: '这些点定不出标定，请检查有没有点错。',
  needMore: (count: string) => `还差 ${count} 个控制点`, until: '有效期止（含当日）', untilHint: '到期前要重新检查', save: '保存标定', saveAnyway: '有提醒，仍然保存', saved: '标定已保存',
  pose: {
    heightMeters: '镜头离地（米）', headingDegrees: '朝向（北起顺时针，度）', tiltDegrees: '俯角（度）', rollDegrees: '横滚（度）', horizontalFovDegrees: '水平视角（度）', aspect: '画面宽高比',
    headingErrorDegrees: '朝向误差（度）', tiltErrorDegrees: '俯角误差（度）', heightErrorMeters: '高度误差（米）',
  },
  radialDistortion: '镜头径向畸变', radialHint: '不知道就不填；桶形为负', poseHint: '按安装记录填写；地图上画出它看到的地面，用检验点核对。',
  stale: '别人刚改了这个探头。您的点都在，请再保存一次。',
  maskTitle: (probe: string) => `遮蔽区：${probe}`, maskHint: '在画面上依次点出区域，点第一个点或按“闭合”完成。遮蔽区里的晃动不会触发分析，但仍会找机械。', maskWhy: { TREES: '树木', WATER: '水面', CLOCK: '时间字幕', OTHER: '其他' },
  maskNew: '新遮蔽区', maskClose: '闭合', maskUndo: '撤销一点', noMasks: '没有遮蔽区', saveMasks: '保存遮蔽区', reason: '原因',
  create: '登记探头', edit: '编辑',
  form: {
    create: '登记探头', edit: '编辑探头', guide: '说明', fields: '内容', guideTitle: '登记探头', guideText: '在地图上点探头的位置，或在右边输入坐标；填写视频流和预置位后保存。保存后再标定。', pressMap: '在地图上点探头的位置，按 G 取地图中心。',
    name: '名称', township: '乡镇', deviceId: '国标编号', deviceIdHint: 'GB/T 28181 的 20 位数字，可不填', id: '编号', idHint: '保存后不能更改', location: '位置', locationHint: '在地图上点，或输入坐标。', noLocation: '请先定位置',
    streams: '视频流', role: '用途', roles: { MAIN: '主码流（取证）', SUB: '子码流（监看）' }, address: '地址', addressHint: '不要写用户名和密码', user: '用户名', password: '密码', passwordKept: '已设，不填则不变；不会显示给任何人', passwordHint: '加密保存，不会显示给任何人', passwordOff: '取消密码',
    width: '画面宽（像素）', height: '画面高（像素）', framesPerSecond: '每秒帧数',
    presets: '预置位', presetsHint: '已有的预置位连同标定一直保留，不能删除。', presetName: '名称', presetId: '编号', home: '常用位', homeName: '常用位',
    watch: '监看', watched: '由本系统监看', since: '自何日起', reason: '原因', save: '保存', cancel: '取消', stale: '别人刚改了这个探头。您填写的内容都在，请再保存一次。',
  },
  coverage: '覆盖范围', coverageOf: '能发现', night: '夜间', seen: (share: string, touched: string, total: string) => `看得到 ${touched}/${total} 个，面积的 ${share}`, unwatched: (count: string) => `${count} 个探头没有覆盖`, showCoverage: '在地图上显示',
};

const en: typeof zh = {
  find: 'Find probes', none: 'No probe is like this', noneYet: 'No probes are registered yet', choose: 'Choose a probe', chooseHint: 'See its presets, calibration and coverage.', count: (count) => `${count} in all`,
  streams: 'Streams', password: 'password set', noPassword: 'no password', presets: 'Presets', home: 'home', deviceId: 'Device id', township: 'Township', location: 'Position',
  calibrated: (until) => `calibrated, expires ${until}`, calibratedOpen: 'calibrated, no expiry', expired: 'calibration has expired', uncalibrated: 'not calibrated: positions cannot be told',
  by: { pose: 'by pose', 'ground-control': 'by control points' }, masks: (count) => `Masks: ${count}`,
  calibrate: 'Calibrate', editMasks: 'Masks', onlyAdmin: 'An administrator calibrates and masks.', watched: 'watched', notWatched: 'not watched',
  tabs: { list: 'Picture', map: 'Map', panel: 'Points' }, title: (probe) => `Calibrate: ${probe}`, back: 'Back',
  steps: {
    first: 'Press on a spot of ground you can make out in the picture (crossroads, corner of a wall, foot of a pole), then on the same spot on the map.', map: 'Now press on the same spot on the map.', picture: 'Now press on the same spot in the picture.',
    more: (count) => `Such spots still to find: ${count}. Near and far, left and right.`, check: 'That is enough. Add one or two more and set them to “check” to see how good it is.', warned: 'See the warnings beside the points: correct or add some before you save.', good: 'It can be saved.',
  },
  picture: 'The probe’s live picture', maskKeys: 'Arrow keys move the cursor, Enter sets a corner.', pictureKeys: 'Arrow keys move the cursor, Enter sets a point; G takes the middle of the map.', captured: 'Picture taken', refresh: 'Take a new picture', old: 'This picture is old; the probe may have turned', noPicture: 'There is no picture of the probe', noPictureHint: 'It comes once the probe is live. Or calibrate by pose.',
  zoom: 'Zoom', method: 'Method', byPoints: 'Control points', byPose: 'Pose',
  pinKeys: 'Drag it, or nudge it with the arrow keys', point: (nth) => `Point ${nth}`, columns: { no: 'Point', use: 'Use', x: 'picture x', y: 'picture y', off: 'Off by' }, uses: { control: 'calibrate', held: 'check' }, remove: 'Remove', useOf: (nth) => `Use of point ${nth}`,
  frame: 'Coordinates', first: 'first number', second: 'second number',
  result: 'What it is worth', rms: 'Control points, root mean square', heldOut: 'Check points, worst', farEdge: 'Far edge', farEdgeAt: (distance, error) => `off by ${error} at ${distance}`, unknown: 'unknown', noFit: 'These points make no calibration: is one of them wrong?',
  needMore: (count) => `Control points still needed: ${count}`, until: 'Valid until (that day included)', untilHint: 'to be checked again before', save: 'Save the calibration', saveAnyway: 'Save in spite of the warnings', saved: 'The calibration is saved',
  pose: {
    heightMeters: 'Lens above ground (m)', headingDegrees: 'Heading (° clockwise from north)', tiltDegrees: 'Tilt below the horizon (°)', rollDegrees: 'Roll (°)', horizontalFovDegrees: 'Horizontal angle of view (°)', aspect: 'Width / height',
    headingErrorDegrees: 'Heading error (°)', tiltErrorDegrees: 'Tilt error (°)', heightErrorMeters: 'Height error (m)',
  },
  radialDistortion: 'Radial distortion of the lens', radialHint: 'empty if not known; negative for a barrel', poseHint: 'As the installation record says; the map shows the ground it sees. Check it with points.',
  stale: 'Somebody just changed this probe. Your points are all here: save once more.',
  maskTitle: (probe) => `Masks: ${probe}`, maskHint: 'Press around the area in the picture; press the first point or “Close” to finish. Movement in a mask starts no analysis; machines are still looked for in it.', maskWhy: { TREES: 'trees', WATER: 'water', CLOCK: 'written clock', OTHER: 'other' },
  maskNew: 'New mask', maskClose: 'Close', maskUndo: 'Undo a point', noMasks: 'No masks', saveMasks: 'Save the masks', reason: 'Why',
  create: 'New probe', edit: 'Edit',
  form: {
    create: 'New probe', edit: 'Edit the probe', guide: 'Guide', fields: 'Fields', guideTitle: 'Register a probe', guideText: 'Press where it stands on the map, or type its coordinates on the right; give its streams and presets, and save. Calibrate it afterwards.', pressMap: 'Press where the probe stands; G takes the middle of the map.',
    name: 'Name', township: 'Township', deviceId: 'Device id', deviceIdHint: '20 digits of GB/T 28181, may be left out', id: 'Id', idHint: 'cannot be changed once saved', location: 'Position', locationHint: 'Press on the map, or type it.', noLocation: 'Say where it stands first',
    streams: 'Streams', role: 'Use', roles: { MAIN: 'main (evidence)', SUB: 'sub (watching)' }, address: 'Address', addressHint: 'without user and password', user: 'User', password: 'Password', passwordKept: 'set; left empty it stays; shown to nobody', passwordHint: 'kept encrypted, shown to nobody', passwordOff: 'Take the password off',
    width: 'Width (px)', height: 'Height (px)', framesPerSecond: 'Frames a second',
    presets: 'Presets', presetsHint: 'A preset that is registered stays, with its calibrations.', presetName: 'Name', presetId: 'Id', home: 'home', homeName: 'Home',
    watch: 'Watching', watched: 'Watched by this system', since: 'Since', reason: 'Reason', save: 'Save', cancel: 'Cancel', stale: 'Somebody just changed this probe. All you typed is here: save once more.',
  },
  coverage: 'Coverage', coverageOf: 'where it finds a', night: 'at night', seen: (share, touched, total) => `${touched} of ${total} are seen, ${share} of their ground`, unwatched: (count) => `Probes that cover nothing: ${count}`, showCoverage: 'Show on the map',
};

export const calibrationWords: Both<typeof zh> = { 'zh-CN': zh, en };
