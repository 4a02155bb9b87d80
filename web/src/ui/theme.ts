import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

const petrol: MantineColorsTuple = [
  '#e9f4f3',
  '#d2e7e5',
  '#a5cfcc',
  '#75b7b2',
  '#4fa39d',
  '#379590',
  '#218a84',
  '#147672',
  '#0a6b67',
  '#04504d',
];

/** Warm neutrals for light, blue-green neutrals for dark. */
const dark: MantineColorsTuple = [
  '#e4e9e8',
  '#b6c1c1',
  '#98a5a6',
  '#6f7d7f',
  '#445154',
  '#344043',
  '#263135',
  '#1c2528',
  '#161d20',
  '#12171a',
];

export const theme = createTheme({
  primaryColor: 'petrol',
  primaryShade: { light: 8, dark: 7 },
  colors: { petrol, dark },
  fontFamily: "'Inter', system-ui, -apple-system, 'Segoe UI', sans-serif",
  fontFamilyMonospace: "ui-monospace, 'SF Mono', 'DejaVu Sans Mono', monospace",
  headings: { fontFamily: "'Source Serif', Georgia, serif", fontWeight: '600' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  components: {
    // A label too long for a small phone takes a second line instead of being cut.
    Button: {
      defaultProps: { size: 'sm' },
      styles: {
        root: { height: 'auto', minHeight: 'var(--button-height)', paddingBlock: 2 },
        // a link that looks like a button does not centre its words by itself
        inner: { minHeight: 'calc(var(--button-height) - 6px)' },
        label: { whiteSpace: 'normal', overflow: 'visible', lineHeight: 1.25 },
      },
    },
    Anchor: { defaultProps: { underline: 'always' } },
  },
});

export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#f6f6f2',
    '--mantine-color-text': '#1b2426',
    '--mantine-color-dimmed': '#566365',
    '--mantine-color-anchor': '#0a6b67',
    '--mantine-color-placeholder': '#667275',
    '--mantine-color-error': '#b3261e',
    '--mantine-color-default-border': '#c9cfcd',
  },
  dark: {
    '--mantine-color-body': '#12171a',
    '--mantine-color-text': '#e4e9e8',
    '--mantine-color-dimmed': '#a3b0b0',
    '--mantine-color-anchor': '#75c7c1',
    '--mantine-color-placeholder': '#8f9b9d',
    '--mantine-color-error': '#ff9d94',
    '--mantine-color-default-border': '#3c494d',
  },
});
