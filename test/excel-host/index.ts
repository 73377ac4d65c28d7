export { ExcelHost } from './host.js';
export type { HostOptions } from './host.js';
export type { OfficeWindow } from './boot/office-window.js';
export { hostFacts } from './host-facts.js';
export type { FactId, HostFact } from './host-facts.js';
export { presets } from './presets.js';
export type { Preset, PresetId } from './presets.js';
export { UserRefused } from './user/user.js';
