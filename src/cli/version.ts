import manifest from '../../package.json';

/** Name and version of the engine, as reports and files carry it. */
export const engine = `tenken ${manifest.version}`;
