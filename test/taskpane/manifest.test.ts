import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * Checks the manifest without the vendor's remote service: order of elements as documented, resources resolved, lengths,
 * locales, addresses and icons.
 */
const root = resolve(__dirname, '../..');
const manifest = readFileSync(resolve(root, 'manifest.xml'), 'utf8');

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** Enough of XML for a manifest of ours: elements, attributes and text. Throws when tags do not match. */
function parse(xml: string): Element {
  const top: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  for (const [, closing, name, attributes, empty, text] of xml
    .replace(/<\?[^>]*\?>/, '')
    .matchAll(/<(\/?)([\w:]+)((?:\s+[\w:]+="[^"]*")*)\s*(\/?)>|([^<]+)/g)) {
    if (text !== undefined) open.at(-1)!.text += text.trim();
    else if (closing) expect(open.pop()!.name).toBe(name);
    else {
      const pairs = [...attributes!.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key, value]) => [key!, value!]);
      const element = { name: name!, attributes: Object.fromEntries(pairs), children: [], text: '' };
      open.at(-1)!.children.push(element);
      if (!empty) open.push(element);
    }
  }
  expect(open).toEqual([top]);
  return top.children[0]!;
}

const app = parse(manifest);
const all = (element: Element): Element[] => [element, ...element.children.flatMap(all)];
const elements = all(app);
const named = (name: string) => elements.filter((element) => element.name === name);
const only = (name: string) => {
  const [element, ...others] = named(name);
  expect(others).toEqual([]);
  return element!;
};
const resources = named('Resources')[0]!.children.flatMap(({ children }) => children);

/** Order in which a parent may hold its children; each may be left out. */
const orders: Readonly<Record<string, readonly string[]>> = {
  OfficeApp:
    'Id AlternateId Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl AppDomains Hosts Requirements DefaultSettings Permissions VersionOverrides'.split(
      ' ',
    ),
  VersionOverrides: ['Description', 'Requirements', 'Hosts', 'Resources'],
  Host: ['Runtimes', 'AllFormFactors', 'DesktopFormFactor', 'MobileFormFactor'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
  Group: ['Label', 'Icon', 'Control'],
  Control: ['Label', 'Supertip', 'Icon', 'Action'],
  Supertip: ['Title', 'Description'],
  Action: ['TaskpaneId', 'SourceLocation', 'FunctionName'],
  Resources: ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'],
};

describe('the manifest', () => {
  test.each(Object.keys(orders))('has the parts of each %s in the documented order', (parent) => {
    const parents = named(parent);
    expect(parents.length).toBeGreaterThan(0);
    for (const { children } of parents) {
      const places = children.map(({ name }) => orders[parent]!.indexOf(name));
      expect(places).not.toContain(-1);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
  });

  test('identifies itself with a GUID and a version of four parts', () => {
    expect(only('Id').text).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(only('Version').text).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
  });

  test('asks for Excel with ExcelApi 1.8, a shared runtime for its ribbon, and no more permission than it needs', () => {
    expect(only('Set').attributes).toEqual({ Name: 'ExcelApi', MinVersion: '1.8' });
    expect(only('bt:Set').attributes).toEqual({ Name: 'SharedRuntime', MinVersion: '1.1' });
    expect(only('Permissions').text).toBe('ReadWriteDocument');
    const runtime = only('Runtime').attributes;
    expect(runtime['lifetime']).toBe('long');
    expect(only('FunctionFile').attributes['resid']).toBe(runtime['resid']);
  });

  test('resolves every resource, each of the right kind, and defines none in vain', () => {
    const used = elements.flatMap(({ attributes }) => attributes['resid'] ?? []);
    const ids = resources.map(({ attributes }) => attributes['id']!);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(used)).toEqual(new Set(ids));
    for (const id of ids) expect(id.length).toBeLessThanOrEqual(32);
    const kinds = new Map(resources.map(({ name, attributes }) => [attributes['id'], name]));
    for (const { attributes } of named('bt:Image').filter((image) => image.attributes['resid'])) {
      expect(kinds.get(attributes['resid'])).toBe('bt:Image');
    }
  });

  test('says everything in Japanese first and in English second, within the allowed lengths', () => {
    expect(only('DefaultLocale').text).toBe('ja-JP');
    const limits: Record<string, number> = { 'bt:ShortStrings': 125, 'bt:LongStrings': 250 };
    const said = [
      ...named('DisplayName'),
      ...named('OfficeApp')[0]!.children.filter((one) => one.name === 'Description'),
    ];
    const strings = Object.entries(limits).flatMap(([name, limit]) =>
      only(name).children.map((string) => ({ string, limit })),
    );
    for (const { string, limit } of [...strings, ...said.map((string) => ({ string, limit: 250 }))]) {
      const overrides = string.children.map(({ attributes }) => attributes);
      expect(overrides.map(({ Locale }) => Locale)).toEqual(['en-US']);
      for (const value of [string.attributes['DefaultValue']!, overrides[0]!['Value']!]) {
        expect(value).not.toBe('');
        expect(value.length).toBeLessThanOrEqual(limit);
      }
      expect(string.attributes['DefaultValue']).toMatch(/[ぁ-んァ-ヶ一-龠]/);
      expect(overrides[0]!['Value']).not.toMatch(/[ぁ-んァ-ヶ一-龠]/);
    }
  });

  test('gives addresses by https alone, and each points to a file of ours', () => {
    const addresses = [...manifest.matchAll(/"(https?:\/\/localhost[^"]*)"/g)].map(([, address]) => address!);
    expect(addresses.length).toBeGreaterThan(18);
    for (const address of addresses) {
      const { protocol, pathname } = new URL(address);
      expect(protocol).toBe('https:');
      const places = [
        pathname.slice(1),
        `src/taskpane/${pathname.slice(1)}`,
        `src/taskpane/pages/${pathname.slice(1)}`,
      ];
      expect(places.filter((place) => existsSync(resolve(root, place)))).toHaveLength(1);
    }
  });

  test('has icons of exactly the sizes that it says', () => {
    const sizes = new Map(
      named('bt:Image').flatMap(({ attributes }) =>
        attributes['resid'] ? [[attributes['resid'], attributes['size']]] : [],
      ) as [string, string][],
    );
    const images = [
      ...named('bt:Image').flatMap(({ attributes: { id, DefaultValue } }) =>
        id ? [[DefaultValue!, sizes.get(id)!]] : [],
      ),
      [only('IconUrl').attributes['DefaultValue']!, '32'],
      [only('HighResolutionIconUrl').attributes['DefaultValue']!, '64'],
    ];
    for (const [address, size] of images) {
      const png = readFileSync(resolve(root, new URL(address!).pathname.slice(1)));
      expect(png.subarray(1, 4).toString()).toBe('PNG');
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([Number(size), Number(size)]);
    }
  });

  test('binds its buttons to the commands that the page offers', () => {
    const page = readFileSync(resolve(root, 'src/taskpane/main.tsx'), 'utf8');
    const names = named('FunctionName').map(({ text }) => text);
    expect(names).toEqual(['validate', 'nextFinding', 'writeMarks', 'clearMarks']);
    for (const name of names) expect(page).toContain(`${name}: () =>`);
    for (const { attributes } of named('Control')) expect(attributes['id']!.length).toBeLessThanOrEqual(125);
  });
});
