import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { useState } from 'react';
import { FileIcon } from '../../components/icons.js';
import type { Regulator, RegulatorState } from '../model/regulator.js';
import { FileButton } from './Sources.js';
import { useRegulatorWords } from './words.js';

interface RosterCardProps {
  readonly state: RegulatorState;
  readonly session: Regulator;
}

/** The institutions that are expected: without them nobody can tell who is missing. */
export function RosterCard({ state: { roster, intake, hasWorkbook }, session }: RosterCardProps) {
  const words = useRegulatorWords();
  const expected = intake?.sectors.map(({ label, counted, expected: of }) => words.sectorCount(label, counted, of));
  return (
    <section className="roster" aria-label={words.roster}>
      <FileIcon />
      <div className="roster-words">
        <p className="roster-name">
          {roster ? (
            <>
              {words.roster}: <bdi>{roster.name}</bdi> <span className="soft">{words.rosterCount(roster.count)}</span>
            </>
          ) : (
            words.rosterNone
          )}
        </p>
        {expected && <p className="soft">{expected.join(words.join)}</p>}
        <div className="commands">
          <FileButton
            small
            label={roster ? words.rosterChange : words.rosterChoose}
            accept=".csv,.xlsx"
            onFiles={([file]) => void session.useRoster(file!)}
          />
          {hasWorkbook && <SheetMenu session={session} />}
          {roster && (
            <Button size="small" appearance="subtle" onClick={() => void session.dropRoster()}>
              {words.rosterRemove}
            </Button>
          )}
        </div>
        {!roster && <p className="hint">{words.rosterHint}</p>}
      </div>
    </section>
  );
}

/** The sheets of the open workbook, asked for when the menu opens. */
function SheetMenu({ session }: { readonly session: Regulator }) {
  const words = useRegulatorWords();
  const [sheets, setSheets] = useState<readonly string[]>([]);
  return (
    <Menu onOpenChange={(_, { open }) => open && void session.sheets().then(setSheets)}>
      <MenuTrigger disableButtonEnhancement>
        <Button size="small">{words.rosterSheet}</Button>
      </MenuTrigger>
      <MenuPopover className="menu">
        <MenuList>
          {sheets.map((sheet) => (
            <MenuItem key={sheet} onClick={() => void session.useRoster({ sheet })}>
              {sheet}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
