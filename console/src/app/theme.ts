import { type CSSVariablesResolver, createTheme, type MantineThemeOverride } from '@mantine/core';

/** Words of the kit that are read aloud by screen readers. */
export interface KitLabels {
  readonly closeNotification: string;
  readonly close: string;
}

/** The look of the console: Inter, indigo, and the contrast that WCAG 2.2 AA asks for. */
export function consoleTheme(labels: KitLabels): MantineThemeOverride {
  return createTheme({
    primaryColor: 'indigo',
    primaryShade: 8,
    autoContrast: true,
    respectReducedMotion: true,
    fontFamily: "'Inter Variable', system-ui, sans-serif",
    headings: { fontFamily: 'inherit', fontWeight: '650' },
    defaultRadius: 'md',
    cursorType: 'pointer',
    components: {
      // The placeholder puts role=presentation into role=menu.
      Menu: { defaultProps: { withInitialFocusPlaceholder: false, shadow: 'md' } },
      Notification: {
        defaultProps: { closeButtonProps: { 'aria-label': labels.closeNotification } },
        styles: { description: { color: 'var(--mantine-color-dimmed)' } },
      },
      ModalCloseButton: { defaultProps: { 'aria-label': labels.close } },
      DrawerCloseButton: { defaultProps: { 'aria-label': labels.close } },
    },
  });
}

/** The stock error red, dimmed grey and placeholder are under 4.5:1; these are over it. */
export const contrastVariables: CSSVariablesResolver = (theme) => ({
  variables: {},
  light: {
    '--mantine-color-placeholder': theme.colors.gray[7],
    '--mantine-color-error': theme.colors.red[9],
    '--mantine-color-dimmed': theme.colors.gray[7],
    '--mantine-color-red-filled': '#b42318',
    '--mantine-color-red-light-color': '#8f1d13',
    '--mantine-color-yellow-light-color': '#7a4b00',
    '--mantine-color-orange-light-color': '#8a3b00',
    '--mantine-color-green-light-color': '#1c5e2a',
    '--mantine-color-teal-light-color': '#0b5d49',
    '--mantine-color-blue-light-color': '#0d4f8b',
    '--mantine-color-gray-light-color': theme.colors.gray[8],
    '--mantine-color-indigo-light-color': theme.colors.indigo[9],
    '--mantine-color-indigo-light-hover': theme.colors.indigo[1],
    '--mantine-color-anchor': theme.colors.indigo[8],
  },
  dark: {
    '--mantine-color-placeholder': theme.colors.dark[1],
    '--mantine-color-error': theme.colors.red[4],
    '--mantine-color-dimmed': theme.colors.dark[1],
    '--mantine-color-red-filled': '#b42318',
    '--mantine-color-red-light-color': theme.colors.red[2],
    '--mantine-color-indigo-light-color': theme.colors.indigo[2],
    '--mantine-color-gray-light-color': theme.colors.gray[3],
    '--mantine-color-blue-light-color': theme.colors.blue[2],
    '--mantine-color-orange-light-color': theme.colors.orange[2],
    '--mantine-color-yellow-light-color': theme.colors.yellow[2],
    '--mantine-color-green-light-color': theme.colors.green[2],
    '--mantine-color-teal-light-color': theme.colors.teal[2],
    '--mantine-color-anchor': theme.colors.indigo[3],
  },
});
