/**
 * Code lengths of a Huffman code for symbols that occur `counts[symbol]` times, none longer than `limit` bits; 0 for symbols that do
 * not occur. Which of equally frequent symbols gets the shorter code is settled by their numbers, so the result is always the same.
 */
export function codeLengths(counts: Uint32Array, limit: number): Uint8Array {
  const lengths = new Uint8Array(counts.length);
  const symbols: number[] = [];
  counts.forEach((count, symbol) => {
    if (count > 0) symbols.push(symbol);
  });
  symbols.sort((a, b) => counts[a]! - counts[b]! || a - b);
  const leaves = symbols.length;
  if (leaves < 2) {
    for (const symbol of symbols) lengths[symbol] = 1;
    return lengths;
  }

  // Leaves in order of weight, then inner nodes, whose weights come out in order as well: the two lightest stand at two fronts.
  const nodes = 2 * leaves - 1;
  const weights = new Float64Array(nodes);
  const parents = new Int32Array(nodes);
  symbols.forEach((symbol, leaf) => (weights[leaf] = counts[symbol]!));
  let leaf = 0;
  let inner = leaves;
  for (let node = leaves; node < nodes; node++) {
    for (let child = 0; child < 2; child++) {
      const lightest = leaf < leaves && (inner >= node || weights[leaf]! <= weights[inner]!) ? leaf++ : inner++;
      weights[node]! += weights[lightest]!;
      parents[lightest] = node;
    }
  }
  const depths = new Uint8Array(nodes);
  const ofLength = new Int32Array(limit + 1);
  for (let node = nodes - 2; node >= 0; node--) {
    depths[node] = depths[parents[node]!]! + 1;
    if (node < leaves) ofLength[Math.min(depths[node]!, limit)]!++;
  }

  // Codes that were cut to the limit take more room than there is: lengthen shorter ones until all fit exactly.
  let room = 0;
  for (let length = 1; length <= limit; length++) room += ofLength[length]! * 2 ** (limit - length);
  for (; room > 2 ** limit; room--) {
    let length = limit - 1;
    while (ofLength[length] === 0) length--;
    ofLength[length]!--;
    ofLength[length + 1]! += 2;
    ofLength[limit]!--;
  }
  let next = leaves - 1;
  for (let length = 1; length <= limit; length++) {
    for (let n = ofLength[length]!; n > 0; n--) lengths[symbols[next--]!] = length;
  }
  return lengths;
}

/** The codes that belong to `lengths` (RFC 1951, 3.2.2), with their bits turned round, as they are put into the stream. */
export function codesOf(lengths: Uint8Array): Uint16Array {
  const ofLength = new Uint16Array(17);
  for (const length of lengths) if (length > 0) ofLength[length]!++;
  const next = new Uint16Array(17);
  for (let length = 1; length <= 16; length++) next[length] = (next[length - 1]! + ofLength[length - 1]!) << 1;
  const codes = new Uint16Array(lengths.length);
  lengths.forEach((length, symbol) => {
    if (length === 0) return;
    let code = next[length]!++;
    let turned = 0;
    for (let bit = 0; bit < length; bit++, code >>= 1) turned = (turned << 1) | (code & 1);
    codes[symbol] = turned;
  });
  return codes;
}
