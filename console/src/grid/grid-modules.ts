import {
  CellApiModule,
  CellStyleModule,
  ColumnApiModule,
  ColumnAutoSizeModule,
  CsvExportModule,
  CustomFilterModule,
  EventApiModule,
  GridStateModule,
  HighlightChangesModule,
  InfiniteRowModelModule,
  LocaleModule,
  ModuleRegistry,
  RenderApiModule,
  RowApiModule,
  RowStyleModule,
  ScrollApiModule,
  TextFilterModule,
  TooltipModule,
} from 'ag-grid-community';

let isRegistered = false;

/** Registers what the console's grids need and nothing else. Community modules only. */
export function registerGridModules(): void {
  if (isRegistered) return;
  isRegistered = true;
  ModuleRegistry.registerModules([
    InfiniteRowModelModule,
    TextFilterModule,
    CustomFilterModule,
    LocaleModule,
    GridStateModule,
    ColumnApiModule,
    ColumnAutoSizeModule,
    RowApiModule,
    CellApiModule,
    RenderApiModule,
    ScrollApiModule,
    EventApiModule,
    CellStyleModule,
    RowStyleModule,
    HighlightChangesModule,
    TooltipModule,
    CsvExportModule,
  ]);
}
