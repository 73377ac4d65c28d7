import type { BrandVariants, Theme } from '@fluentui/react-components';
import { createDarkTheme, createLightTheme, teamsHighContrastTheme } from '@fluentui/react-components';

/** The pane's colours: those of the host, or of the system; high contrast as the system says. */
export type Look = 'light' | 'dark' | 'contrast';

/** 藍, from dark to light. */
const indigo: BrandVariants = {
  10: '#03060d',
  20: '#0c1a2b',
  30: '#0f2a47',
  40: '#12365d',
  50: '#154374',
  60: '#1b4f87',
  70: '#245b98',
  80: '#2f67a8',
  90: '#4376b5',
  100: '#5987c2',
  110: '#7098ce',
  120: '#88aad9',
  130: '#a0bbe3',
  140: '#b8cdec',
  150: '#d1dff4',
  160: '#eaf1fb',
};

const FONTS =
  '"Hiragino Sans", "Yu Gothic UI", "Meiryo", "Noto Sans JP", "Noto Sans CJK JP", "Segoe UI", system-ui, sans-serif';

const dark = createDarkTheme(indigo);

/** Fluent's theme for each look, in fonts that have Japanese. */
export const themes: Readonly<Record<Look, Theme>> = {
  light: { ...createLightTheme(indigo), fontFamilyBase: FONTS },
  dark: {
    ...dark,
    colorBrandForeground1: indigo[120],
    colorBrandForegroundLink: indigo[120],
    fontFamilyBase: FONTS,
  },
  contrast: { ...teamsHighContrastTheme, fontFamilyBase: FONTS },
};

const contrast = window.matchMedia('(forced-colors: active)');
const darkness = window.matchMedia('(prefers-color-scheme: dark)');

/** The look now; `host` tells the colours of the program around the page. */
export function lookNow(host: () => 'light' | 'dark' | undefined): Look {
  if (contrast.matches) return 'contrast';
  return host() ?? (darkness.matches ? 'dark' : 'light');
}

/** Calls when the look may have changed. Excel does not tell, so it is looked at again whenever the pane is entered. */
export function watchLook(onChange: () => void): () => void {
  contrast.addEventListener('change', onChange);
  darkness.addEventListener('change', onChange);
  window.addEventListener('focus', onChange);
  return () => {
    contrast.removeEventListener('change', onChange);
    darkness.removeEventListener('change', onChange);
    window.removeEventListener('focus', onChange);
  };
}
