import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { escapeXml } from '../../../src/workbook/ooxml/package/index.js';
import type { SettingCollection } from '../model/settings.js';
import type { Workbook } from '../model/workbook.js';
import { all, FileParts, one } from './xml.js';

/** The add-in, as its manifest names it: each add-in sees its own settings alone. */
const ADD_IN = '5c0e2f4a-8d31-4b57-9a64-2f7d1c6e90b3';

const FOLDER = 'xl/webextensions';
const PANES = `${FOLDER}/taskpanes.xml`;
const TYPES = 'http://schemas.microsoft.com/office/2011/relationships';
const NAMESPACES = 'http://schemas.microsoft.com/office/webextensions';
const RELATIONSHIP_ID = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The part of a file that holds what the add-in keeps in it; undefined when it never kept anything. */
function ownPart(parts: FileParts): string | undefined {
  const [panes] = parts.related('', 'webextensiontaskpanes').values();
  const extensions = panes === undefined ? [] : [...parts.related(panes, 'webextension').values()];
  return extensions.find((part) => one(parts.root(part), 'reference')?.attributes.id === ADD_IN);
}

/** Reads the settings of the add-in; values are JSON. */
export function loadSettings(workbook: Workbook, parts: FileParts): void {
  const part = ownPart(parts);
  if (part === undefined) return;
  for (const { attributes } of all(one(parts.root(part), 'properties'), 'property')) {
    workbook.settings.add(attributes.name!, JSON.parse(attributes.value!));
  }
}

/** Settings as a text, to be compared. */
export const settingsText = ({ list }: SettingCollection) => JSON.stringify(list.map(({ key, value }) => [key, value]));

/**
 * A file with the settings in the part of the add-in, as Excel saves them. @throws Error for a file in which other add-ins alone keep
 * something
 */
export function withSettings(bytes: Uint8Array, settings: SettingCollection): Uint8Array {
  const known = ownPart(new FileParts(bytes));
  if (known === undefined && settings.list.length === 0) return bytes;
  const files = unzipSync(bytes);
  const texts = {
    [known ?? `${FOLDER}/webextension1.xml`]: extension(settings),
    ...(known === undefined ? partsAround(files) : {}),
  };
  const changed = Object.entries(texts).map(([name, text]) => [name, strToU8(text)]);
  return zipSync({ ...files, ...Object.fromEntries(changed) }, { level: 1, mtime: new Date(1980, 0, 1) });
}

function extension({ list }: SettingCollection): string {
  const properties = list.map(
    ({ key, value }) => `<we:property name="${escapeXml(key)}" value="${escapeXml(JSON.stringify(value))}"/>`,
  );
  return `<we:webextension xmlns:we="${NAMESPACES}/webextension/2010/11" id="{${ADD_IN}}"><we:reference id="${ADD_IN}" version="0.1.0.0" store="developer" storeType="Registry"/><we:alternateReferences/><we:properties>${properties.join('')}</we:properties><we:bindings/></we:webextension>`;
}

/** What makes the part one of the package: the pane that it belongs to, their types, and the relationships that lead there. */
function partsAround(files: Readonly<Record<string, Uint8Array>>): Record<string, string> {
  if (files[PANES]) throw new Error('The double keeps no settings beside those of other add-ins.');
  const relationship = (type: string, target: string) =>
    `<Relationship Id="rIdSettings" Type="${TYPES}/${type}" Target="${target}"/>`;
  const override = (name: string, type: string) =>
    `<Override PartName="/${FOLDER}/${name}" ContentType="application/vnd.ms-office.${type}+xml"/>`;
  const appended = (name: string, end: string, xml: string) => ({
    [name]: strFromU8(files[name]!).replace(end, `${xml}${end}`),
  });
  return {
    [PANES]: `<wetp:taskpanes xmlns:wetp="${NAMESPACES}/taskpanes/2010/11"><wetp:taskpane dockstate="right" visibility="0" width="350" row="1"><wetp:webextensionref xmlns:r="${RELATIONSHIP_ID}" r:id="rIdSettings"/></wetp:taskpane></wetp:taskpanes>`,
    [`${FOLDER}/_rels/taskpanes.xml.rels`]: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationship('webextension', 'webextension1.xml')}</Relationships>`,
    ...appended('_rels/.rels', '</Relationships>', relationship('webextensiontaskpanes', PANES)),
    ...appended(
      '[Content_Types].xml',
      '</Types>',
      override('taskpanes.xml', 'webextensiontaskpanes') + override('webextension1.xml', 'webextension'),
    ),
  };
}
