import { Icon } from '../../components/icons.js';
import type { RowKind } from './entry-rows.js';

const CIRCLE = 'M10 2.5a7.5 7.5 0 1 1 0 15a7.5 7.5 0 0 1 0-15z';

/** A different shape for each thing that may become of a file. */
const kindPaths: Readonly<Record<RowKind, string>> = {
  counted: `${CIRCLE} M6.5 10.3l2.4 2.4l4.6-5`,
  flagged: `${CIRCLE} M7.8 8a2.2 2.2 0 1 1 3.1 2c-.6.3-.9.7-.9 1.4 M10 13.8v.1`,
  errors: 'M6.9 2.5h6.2l4.4 4.4v6.2l-4.4 4.4H6.9l-4.4-4.4V6.9z M7.4 7.4l5.2 5.2 M12.6 7.4l-5.2 5.2',
  duplicate: 'M7 6.5h9.5v11H7z M4 14V2.8h9.5',
  wrongEdition: 'M4 4.5h12v13H4z M4 8.2h12 M7.3 2.5v3.5 M12.7 2.5v3.5 M8 11l4 4 M12 11l-4 4',
  stranger:
    'M8 9.2a3.2 3.2 0 1 0 0-6.4a3.2 3.2 0 0 0 0 6.4z M2.5 17c.3-3.4 2.3-5 5.5-5c1.5 0 2.7.4 3.6 1.1 M13.5 13.5l4 4 M17.5 13.5l-4 4',
  nameless: 'M3 5h14v10H3z M6 8.5h8 M6 11.7h3',
  unreadable: 'M5 2.5h6.5L15.5 6.5v11H5z M8 9.5l4.5 4.5 M12.5 9.5L8 14',
  missing: `${CIRCLE} M6.5 10h7`,
};

/** The sign of what became of a file; always beside a word that says the same. */
export const KindIcon = ({ kind }: { readonly kind: RowKind }) => (
  <Icon className={`icon kind ${kind}`} path={kindPaths[kind]} />
);

export const FolderIcon = () => <Icon path="M2.5 5h5.5l1.7 2.2h7.8v8.8h-15z" />;
export const PreviousIcon = () => <Icon path="M12.5 4.5L7 10l5.5 5.5" />;
export const FollowingIcon = () => <Icon path="M7.5 4.5L13 10l-5.5 5.5" />;
export const TrashIcon = () => (
  <Icon path="M3.5 5.5h13 M8 5.5v-2.5h4v2.5 M5 5.5l.8 11.5h8.4l.8-11.5 M8.5 8.5v5.5 M11.5 8.5v5.5" />
);
export const TableIcon = () => <Icon path="M3 4h14v12.5H3z M3 8h14 M3 12.2h14 M8 8v8.5" />;
export const BackIcon = () => <Icon path="M16.5 10H4 M9 5l-5 5l5 5" />;
