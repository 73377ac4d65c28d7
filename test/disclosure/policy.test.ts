import { defaultPolicy, parseEarlier, parsePolicy, policyWords } from '../../src/disclosure/index.js';
import { TenkenError } from '../../src/findings/index.js';

test('what a policy leaves out is as in the default', () => {
  expect(parsePolicy('{}')).toEqual({ smallestBase: 5, smallestSectorBase: 5, fewest: 2, width: 2 });
  expect(parsePolicy('{"fewest": 3, "smallestSectorBase": 10}')).toEqual({
    ...defaultPolicy,
    fewest: 3,
    smallestSectorBase: 10,
  });
});

test.each([
  ['{', 'JSON', '{'],
  ['[]', 'JSON', '[]'],
  ['{"fewest": "2"}', 'fewest', '"2"'],
  ['{"fewest": 0}', 'fewest', '0'],
  ['{"smallestBase": 2}', 'smallestBase', '2'],
  ['{"width": 1.5}', 'width', '1.5'],
  ['{"smallest": 5}', 'smallest', '5'],
])('the policy %s is refused with its place', (json, place, found) => {
  expect(refusal(() => parsePolicy(json))).toEqual({ code: 'RELEASE_POLICY', parameters: { place, found } });
});

test('the policy is printed with its own numbers in both languages', () => {
  const words = policyWords({ ...defaultPolicy, smallestSectorBase: 12, fewest: 3 });
  expect(words.map(({ ja }) => ja).join('')).toMatch(/12先以上.*1先から3先/);
  expect(words.map(({ en }) => en).join(' ')).toMatch(/at least 12 answered.*1 to 3 institutions/);
});

test.each([
  ['', 'JSON'],
  ['{"edition": "e", "members": []}', 'questions'],
  ['{"edition": "e", "members": [{"code": 1, "sector": "life"}], "questions": []}', 'members.0.code'],
])('the earlier release %s is refused with its place', (json, place) => {
  expect(refusal(() => parseEarlier(json))).toEqual({ code: 'RELEASE_EARLIER', parameters: { place } });
});

function refusal(call: () => unknown) {
  try {
    call();
  } catch (error) {
    if (error instanceof TenkenError) return { code: error.code, parameters: error.parameters };
  }
  return undefined;
}
