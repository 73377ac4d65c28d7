import manifest from '../../package.json';

/** Name and version of the engine, as reports and files of every door carry it. */
export const engineName = `tenken ${manifest.version}`;
