import type { Language } from './language.tsx';

/** What the columns of bureaux' tables are about, by the names that site-registry has for them. */
export const columnWords: Record<Language, Record<string, string>> = {
  'zh-CN': {
    ID: '编号', NAME: '名称', SITE: '所属矿点', TOWNSHIP: '所属乡镇', KIND: '类型',
    PERMIT_NUMBER: '许可证号', HOLDER: '采矿权人', CREDIT_CODE: '统一社会信用代码', MINERAL: '开采矿种', METHOD: '开采方式',
    VALID_FROM: '有效期起', VALID_UNTIL: '有效期止', DEADLINE: '核查期限',
    RENEWAL_APPLIED: '延续申请日期', RENEWAL_ACCEPTED: '延续受理日期', RENEWAL_UNTIL: '延续受理截止日期',
    LOWEST_ELEVATION: '最低标高', HIGHEST_ELEVATION: '最高标高', ANNUAL_QUANTITY: '年产量', QUANTITY_UNIT: '产量单位',
    MACHINE_QUOTA: '作业机械数量', VESSEL_QUOTA: '采砂船数量', VESSEL: '船名',
    HOURS: '作业时段', CLOSED_SEASONS: '禁采期', BANS: '临时禁采', SUSPENSIONS: '暂停开采',
    DEVICE: '国标编号', MAIN_STREAM: '主码流地址', SUB_STREAM: '子码流地址', USER: '用户名', PASSWORD: '密码',
    LON: '经度', LAT: '纬度', EASTING: '东坐标', NORTHING: '北坐标', X: 'X 坐标', Y: 'Y 坐标', FRAME: '坐标系', WKT: '图形',
  },
  en: {
    ID: 'Number', NAME: 'Name', SITE: 'Site', TOWNSHIP: 'Township', KIND: 'Kind',
    PERMIT_NUMBER: 'Permit number', HOLDER: 'Holder', CREDIT_CODE: 'Credit code', MINERAL: 'Mineral', METHOD: 'Method',
    VALID_FROM: 'Valid from', VALID_UNTIL: 'Valid until', DEADLINE: 'Deadline',
    RENEWAL_APPLIED: 'Renewal applied for', RENEWAL_ACCEPTED: 'Renewal accepted', RENEWAL_UNTIL: 'Renewal accepted until',
    LOWEST_ELEVATION: 'Lowest elevation', HIGHEST_ELEVATION: 'Highest elevation', ANNUAL_QUANTITY: 'Annual quantity', QUANTITY_UNIT: 'Unit of the quantity',
    MACHINE_QUOTA: 'Machine quota', VESSEL_QUOTA: 'Vessel quota', VESSEL: 'Vessel',
    HOURS: 'Working hours', CLOSED_SEASONS: 'Closed seasons', BANS: 'Short-notice bans', SUSPENSIONS: 'Suspensions',
    DEVICE: 'Device id', MAIN_STREAM: 'Main stream', SUB_STREAM: 'Sub stream', USER: 'User', PASSWORD: 'Password',
    LON: 'Longitude', LAT: 'Latitude', EASTING: 'Easting', NORTHING: 'Northing', X: 'X', Y: 'Y', FRAME: 'Coordinate system', WKT: 'Shape',
  },
};
