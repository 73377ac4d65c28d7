import type { Severity } from '../../findings/index.js';

interface IconProps {
  readonly path: string;
  readonly filled?: string;
  readonly className?: string;
}

/** Drawn on a grid of 20; always beside a word that says the same. */
export function Icon({ path, filled, className }: IconProps) {
  return (
    <svg className={className ?? 'icon'} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      {filled !== undefined && <path d={filled} fill="currentColor" />}
      <path d={path} fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}

const CIRCLE = 'M10 2.5a7.5 7.5 0 1 1 0 15a7.5 7.5 0 0 1 0-15z';

/** A different shape for each severity. */
const severityPaths: Readonly<Record<Severity, string>> = {
  error: `M6.9 2.5h6.2l4.4 4.4v6.2l-4.4 4.4H6.9l-4.4-4.4V6.9z M7.4 7.4l5.2 5.2 M12.6 7.4l-5.2 5.2`,
  confirmation: `${CIRCLE} M7.8 8a2.2 2.2 0 1 1 3.1 2c-.6.3-.9.7-.9 1.4 M10 13.8v.1`,
  warning: 'M10 2.8l7.6 13.9H2.4z M10 8v4 M10 14.4v.1',
  info: `${CIRCLE} M10 9.2v4.6 M10 6.4v.1`,
};

export const SeverityIcon = ({ severity }: { readonly severity: Severity }) => (
  <Icon className={`icon severity ${severity}`} path={severityPaths[severity]} />
);

export const CheckIcon = () => <Icon path={`${CIRCLE} M6.5 10.3l2.4 2.4l4.6-5`} />;
export const BlockedIcon = () => <Icon path={`${CIRCLE} M6.5 10h7`} />;
export const NextIcon = () => <Icon path="M3.5 10h12.5 M11 5l5 5l-5 5" />;
export const MoreIcon = () => <Icon path="M4.5 10h.1 M10 10h.1 M15.5 10h.1" className="icon dots" />;
export const ChevronIcon = () => <Icon path="M7.5 4.5l5.5 5.5l-5.5 5.5" className="icon chevron" />;
export const FileIcon = () => <Icon path="M5 2.5h6.5L15.5 6.5v11H5z M11.5 2.5v4h4" />;
export const CloseIcon = () => <Icon path="M5.5 5.5l9 9 M14.5 5.5l-9 9" />;
export const UploadIcon = () => <Icon path="M10 13V3.5 M6 7.2l4-3.9l4 3.9 M3.5 13v3.5h13V13" />;
export const DownloadIcon = () => <Icon path="M10 3v9.5 M6 8.8l4 3.9l4-3.9 M3.5 13.5v3h13v-3" />;
export const LockIcon = () => <Icon path="M4.5 9h11v8h-11z M7 9V6a3 3 0 0 1 6 0v3" />;

/** The product's own sign: a checked form. */
export const Sign = () => (
  <svg className="sign" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <rect x="2" y="2" width="28" height="28" rx="6.5" className="sign-ground" />
    <path d="M9 11.2h8.5 M9 16h5.2 M9 20.8h3.6" className="sign-lines" />
    <path d="M15.2 19.6l3.4 3.5l6-8.6" className="sign-check" />
  </svg>
);
