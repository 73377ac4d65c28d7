/** Forms of company, which people write in full, in brackets or not at all. */
const inFull = /株式会社|相互会社|有限会社|合同会社|合名会社|合資会社/g;
const inBrackets = /\p{Ps}[株相有同名資]\p{Pe}/gu;
const inEnglish = /(?:coltd|companylimited|incorporated|inc|corporation|corp|kk)$/;

/** The name of an institution as it is compared: without regard to width, case, spaces, signs and the form of company. */
export function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Cf}]/gu, '')
    .replace(inBrackets, '')
    .replace(inFull, '')
    .replace(/[\p{P}\p{S}]/gu, '')
    .replace(inEnglish, '');
}
