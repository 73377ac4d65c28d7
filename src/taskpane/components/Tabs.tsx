import { Tab, TabList } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { CheckView } from '../model/view.js';
import { FindingList } from './FindingList.js';
import type { FindingActions } from './FindingRow.js';
import { CheckIcon } from './icons.js';
import { LeftList } from './LeftList.js';
import { ProgressList } from './ProgressList.js';
import { useWords } from './words.js';

interface TabsProps extends FindingActions {
  readonly view: CheckView;
  readonly current: string | undefined;
  readonly onSeal: () => void;
}

const names = ['findings', 'left', 'progress'] as const;
type Name = (typeof names)[number];

/** The three ways of looking at a check. */
export function Tabs({ view, current, onSeal, ...actions }: TabsProps) {
  const words = useWords();
  const id = useId();
  const [shown, setShown] = useState<Name>('findings');
  const labels: Readonly<Record<Name, string>> = {
    findings: words.tabFindings,
    left: words.tabLeft,
    progress: words.tabProgress,
  };
  const counts: Partial<Record<Name, number>> = {
    findings: view.findings.length,
    left: view.left.length + view.signOff.length,
  };
  return (
    <div className="tabs">
      <TabList
        className="tab-list"
        selectedValue={shown}
        onTabSelect={(_, { value }) => setShown(value as Name)}
        aria-label={words.settings}
      >
        {names.map((name) => (
          <Tab key={name} value={name} id={`${id}-${name}`} aria-controls={`${id}-panel`}>
            {labels[name]}
            {counts[name] !== undefined && <span className="tab-count">{counts[name]}</span>}
          </Tab>
        ))}
      </TabList>
      <div id={`${id}-panel`} role="tabpanel" aria-labelledby={`${id}-${shown}`} className="panel">
        {shown === 'findings' && view.findings.length === 0 && (
          <p className="nothing good">
            <CheckIcon />
            {words.allClear}
          </p>
        )}
        {shown === 'findings' && <FindingList findings={view.findings} current={current} {...actions} />}
        {shown === 'left' && <LeftList view={view} current={current} onSeal={onSeal} {...actions} />}
        {shown === 'progress' && <ProgressList view={view} onReveal={actions.onReveal} />}
      </div>
    </div>
  );
}
