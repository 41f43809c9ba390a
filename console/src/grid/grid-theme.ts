import {
  checkboxStyleDefault,
  colorSchemeVariable,
  createTheme,
  iconSetQuartzRegular,
  inputStyleBordered,
} from 'ag-grid-community';

/** How tall the rows are; both leave pointer targets of 24 px and more. */
export type Density = 'comfortable' | 'compact';

const ROW_HEIGHT: Readonly<Record<Density, number>> = { comfortable: 42, compact: 32 };

// createTheme() starts from nothing: only the parts named are shipped. `data-ag-theme-mode` on <body> flips the scheme.
const base = createTheme()
  .withPart(iconSetQuartzRegular)
  .withPart(inputStyleBordered)
  .withPart(checkboxStyleDefault)
  .withPart(colorSchemeVariable)
  .withParams({
    fontFamily: 'inherit',
    fontSize: 14,
    spacing: 6,
    headerHeight: 40,
    headerFontWeight: 600,
    borderRadius: 6,
    wrapperBorder: false,
    wrapperBorderRadius: 0,
    accentColor: 'var(--mantine-color-anchor)',
    backgroundColor: 'var(--mantine-color-body)',
    foregroundColor: 'var(--mantine-color-text)',
    headerTextColor: 'var(--mantine-color-text)',
    borderColor: 'var(--mantine-color-default-border)',
    rowHoverColor: 'var(--mantine-color-default-hover)',
    headerBackgroundColor: 'var(--grid-header)',
    valueChangeValueHighlightBackgroundColor: 'var(--grid-flash)',
    focusShadow: '0 0 0 2px var(--mantine-color-anchor)',
    browserColorScheme: 'inherit',
  });

const themes = {
  comfortable: base.withParams({ rowHeight: ROW_HEIGHT.comfortable }),
  compact: base.withParams({ rowHeight: ROW_HEIGHT.compact }),
} satisfies Record<Density, unknown>;

/** The grid's look at a density; the same object every time, since a new theme restyles the whole grid. */
export function gridTheme(density: Density) {
  return themes[density];
}
