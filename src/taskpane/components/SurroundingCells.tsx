import { useEffect, useState } from 'react';
import type { CellRef } from '../../findings/index.js';
import { visible } from '../../findings/index.js';
import type { Surroundings } from '../model/surroundings.js';
import { useWords } from './words.js';

export type LookAround = (cells: readonly CellRef[]) => Promise<readonly Surroundings[]>;

/** So many cells are shown with their neighbours. */
const SHOWN = 4;

/** The cells of a finding as they stand in the file, for when no sheet is beside the list. */
export function SurroundingCells({ cells, look }: { readonly cells: readonly CellRef[]; readonly look: LookAround }) {
  const words = useWords();
  const [around, setAround] = useState<readonly Surroundings[]>([]);
  useEffect(() => {
    let wanted = true;
    look(cells.slice(0, SHOWN)).then(
      (found) => wanted && setAround(found),
      // The list itself says where the cells are; a picture of them that does not come is no reason to alarm.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [cells, look]);
  return (
    <>
      {around.map(({ cell, columns, rows }) => {
        const place = `${visible(cell.sheet)}!${cell.address}`;
        return (
          <table key={place} className="around">
            <caption>
              {words.around} {place}
            </caption>
            <thead>
              <tr>
                <td />
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ number, cells: texts }) => (
                <tr key={number}>
                  <th scope="row">{number}</th>
                  {texts.map(({ text, own }, index) => (
                    <td key={columns[index]} className={own ? 'own' : undefined}>
                      <span>{text}</span>
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        );
      })}
    </>
  );
}
