import type { AlertView, Rule } from '../api/types.ts';

const RULES: Rule[] = ['CAMERA_COVERED', 'CAMERA_TURNED', 'CAMERA_SILENT', 'CAMERAS_SILENT'];

/** Whether an alert is about cameras, and not about what they show. */
export const isAboutCameras = (alert: Pick<AlertView, 'rule'>): boolean => RULES.includes(alert.rule);

/** Whether its cameras are well again; it waits for a person all the same. */
export const areWellAgain = (alert: Pick<AlertView, 'reason'>): boolean => alert.reason.code.endsWith('-over');
